using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Attendance;

/// <summary>"Are you coming?", on its own or for the child in somebody's care.</summary>
public sealed class ComingQuestion(string wording) : YesNoQuestion("coming", wording)
{
    public override Asked Asked => Asked.Attendance;

    /// <summary>Asked on from another matter (a wish for another time, a child's illness), which the answer belongs to.</summary>
    public bool IsBesideAnother { get; init; }
}

/// <summary>What the attendance dialogs ask, by name.</summary>
public static class AttendanceQuestions
{
    public static readonly ComingQuestion AreYouComing = new("attendance.are-you-coming");
    public static readonly ComingQuestion IsTheChildComing = new("report.is-the-child-coming");
    public static readonly ComingQuestion IfItGoesAhead = new("illness.if-it-goes-ahead") { IsBesideAnother = true };

    public static readonly WordsQuestion WhyNot = new("reason", "attendance.why-not") { CanSkip = true };
    public static readonly WordsQuestion WhyNotTheChild = new("reason", "report.why-not") { CanSkip = true };

    /// <summary>Asked once somebody can't come: they answered a 1 or a 2 before it, or might have.</summary>
    public static bool IsWhyNot(Question? question) => question == WhyNot || question == WhyNotTheChild;

    /// <summary>Filled from the message ("im ill", "shes ill"), never asked.</summary>
    public static readonly ChoiceQuestion IllWho = new("ill", Question.NeverAsked, "self", "child");
    public static readonly YesNoQuestion WishesVirtual = new("virtual", "illness.virtual") { CanSkip = true };
    public static readonly YesNoQuestion ChildWellEnough = new("well-enough", "illness.child-well-enough") { CanSkip = true };

    /// <summary>"both better now": filled from the message, never asked.</summary>
    public static readonly YesNoQuestion IsBetter = new("better", Question.NeverAsked);

    /// <summary>"if the bus turns up": filled from the message, never asked.</summary>
    public static readonly YesNoQuestion OnCondition = new("condition", Question.NeverAsked);

    /// <summary>"ok in now", from somebody who stood at the door: filled from the message, never asked.</summary>
    public static readonly YesNoQuestion IsThere = new("there", Question.NeverAsked);
}
