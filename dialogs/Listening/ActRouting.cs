using System.Globalization;
using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.CallBacks;
using FamilyTimeBot.Dialogs.ChangeOfTime;
using FamilyTimeBot.Dialogs.Comments;
using FamilyTimeBot.Dialogs.Concerns;
using FamilyTimeBot.Dialogs.Illness;
using FamilyTimeBot.Dialogs.Lateness;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.TravelHelp;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>An answer that a message gives before it is asked.</summary>
/// <param name="Candidate">Read with doubt: it is asked back.</param>
internal sealed record Prefill(Question Question, string Value, bool Candidate = false);

/// <summary>Which dialog an act leads to, and what it answers there already.</summary>
internal sealed record Route(string Dialog, IReadOnlyList<Prefill> Prefills, bool AboutSession)
{
    /// <summary>Where the phone is not known to be theirs alone: the texts of this matter name no child and no venue.</summary>
    public bool NamesNobody { get; init; }
}

/// <summary>From what somebody means to the dialog that takes it up.</summary>
internal static partial class ActRouting
{
    /// <summary>Acts that say something about coming: they need a session, and a wrong one costs a journey.</summary>
    public static bool IsAboutComing(Intent intent) =>
        intent is Intent.Confirm or Intent.Cancel or Intent.Late or Intent.IllSelf or Intent.IllChild or Intent.Reschedule;

    public static Route? For(Act act, PersonRole role, string text, IReadOnlyList<Act> together) => act.Intent switch
    {
        Intent.Confirm => Coming(act, role),
        Intent.Cancel => NotComing(act, role, text),
        Intent.IllSelf => Ill(act, role, text),
        Intent.IllChild => ChildIll(act, role, text, together),
        Intent.Late => Late(act, together),
        Intent.Reschedule => Change(text, together),
        Intent.TravelHelp => new Route(TravelHelpDialog.Id, [], AboutSession: false),
        Intent.TalkToPerson => new Route(CallBackDialog.Id, [new Prefill(CallBackDialog.About, "asked")], AboutSession: false),
        Intent.NotWanting when Reports(role) => new Route(NotWantingDialog.Id, [], AboutSession: false),
        Intent.Feedback => Comment("feedback", act.Rating),
        Intent.Complaint => Comment("complaint"),
        Intent.Wellbeing => Comment("wellbeing"),
        Intent.KitPlan => Comment("kit-plan"),
        _ => null,
    };

    private static bool Reports(PersonRole role) => role is PersonRole.Carer or PersonRole.YoungPerson;

    private static Route Coming(Act act, PersonRole role)
    {
        List<Prefill> prefills = [new(ComingIn(role), YesNoQuestion.Yes, !act.Sure)];
        if (act.Conditional)
            prefills.Add(new Prefill(AttendanceQuestions.OnCondition, YesNoQuestion.Yes));
        if (act.Better)
            prefills.Add(new Prefill(AttendanceQuestions.IsBetter, YesNoQuestion.Yes));
        return new Route(Reports(role) ? ReportDialog.Id : AttendanceDialog.Id, prefills, AboutSession: true);
    }

    private static Route NotComing(Act act, PersonRole role, string text)
    {
        List<Prefill> prefills = [new(ComingIn(role), YesNoQuestion.No, !act.Sure)];
        if (AbsenceReasons.Named(text) is not null)
            prefills.Add(new Prefill(WhyIn(role), text));
        return new Route(Reports(role) ? ReportDialog.Id : AttendanceDialog.Id, prefills, AboutSession: true);
    }

    private static Route Ill(Act act, PersonRole role, string text)
    {
        // A carer who is ill says nothing yet of the child.
        var sure = act.Sure && (role != PersonRole.Carer || act.SaysNotComing);
        List<Prefill> prefills = [new(ComingIn(role), YesNoQuestion.No, !sure), new(WhyIn(role), text)];
        if (WishesVideo(text))
            prefills.Add(new Prefill(AttendanceQuestions.WishesVirtual, YesNoQuestion.Yes));
        if (role != PersonRole.Carer)
            prefills.Add(new Prefill(AttendanceQuestions.IllWho, "self"));
        return new Route(Reports(role) ? ReportDialog.Id : AttendanceDialog.Id, prefills, AboutSession: true);
    }

    private static Route ChildIll(Act act, PersonRole role, string text, IReadOnlyList<Act> together)
    {
        if (Reports(role))
            return new Route(ReportDialog.Id, IllInCare(act, role, text, together), AboutSession: true);
        // A grandmother's "my daughter is not well" is the mother, and a mother's "little ones ill" may be a baby at home.
        var sure = act.Sure && (act.Child is not null || (role != PersonRole.Relative && !MayBeAnother().IsMatch(text)));
        List<Prefill> prefills = [new(ChildIllDialog.ChildIsIll, YesNoQuestion.Yes, !sure)];
        if (SaidBeside(together) is { } coming)
            prefills.Add(new Prefill(AttendanceQuestions.IfItGoesAhead, coming));
        else if (act.SaysTheyCant)
            prefills.Add(new Prefill(AttendanceQuestions.IfItGoesAhead, YesNoQuestion.No, Candidate: true));
        return new Route(ChildIllDialog.Id, prefills, AboutSession: true);
    }

    /// <summary>"Theo is poorly" says nothing of whether he comes: that is asked.</summary>
    private static List<Prefill> IllInCare(Act act, PersonRole role, string text, IReadOnlyList<Act> together)
    {
        List<Prefill> prefills = [new(AttendanceQuestions.IllWho, "child"), new(AttendanceQuestions.IsBetter, YesNoQuestion.No)];
        if (act.SaysNotComing || !act.Sure || role != PersonRole.Carer)
            prefills.Insert(0, new Prefill(ComingIn(role), YesNoQuestion.No, !act.Sure));
        else if (SaidBeside(together) is { } coming)
            prefills.Insert(0, new Prefill(ComingIn(role), coming));
        if (WishesVideo(text))
            prefills.Add(new Prefill(AttendanceQuestions.ChildWellEnough, YesNoQuestion.Yes));
        return prefills;
    }

    /// <summary>Asked for of their own accord, beside the illness: whether to ask staff for it is asked no more.</summary>
    private static bool WishesVideo(string text) => (Video().IsMatch(text) || CallInstead().IsMatch(text)) && !NoVideo().IsMatch(text);

    private static Route Late(Act act, IReadOnlyList<Act> together)
    {
        List<Prefill> prefills = [new(LatenessDialog.RunningLate, YesNoQuestion.Yes, !act.Sure)];
        if (act.MinutesLate is { } minutes)
            prefills.Add(new Prefill(LatenessDialog.HowLate, minutes.ToString(CultureInfo.InvariantCulture)));
        if (SaidBeside(together) == YesNoQuestion.Yes)
            prefills.Add(new Prefill(LatenessDialog.SaidComing, YesNoQuestion.Yes));
        return new Route(LatenessDialog.Id, prefills, AboutSession: true);
    }

    private static Route Change(string text, IReadOnlyList<Act> together)
    {
        List<Prefill> prefills = [new(ChangeOfTimeDialog.Wish, text)];
        if (SaidBeside(together) is { } coming)
            prefills.Add(new Prefill(ChangeOfTimeDialog.StillComing, coming));
        return new Route(ChangeOfTimeDialog.Id, prefills, AboutSession: true);
    }

    private static Route Comment(string sort, int? rating = null)
    {
        List<Prefill> prefills = [new(CommentDialog.Sort, sort)];
        if (rating is { } stars)
            prefills.Add(new Prefill(CommentDialog.Rating, stars.ToString(CultureInfo.InvariantCulture)));
        return new Route(CommentDialog.Id, prefills, AboutSession: false);
    }

    /// <summary>What the same message says in plain terms about coming to the same sessions.</summary>
    private static string? SaidBeside(IReadOnlyList<Act> together) =>
        together.FirstOrDefault(act => act is { Sure: true, Intent: Intent.Confirm or Intent.Cancel }) is { } said
            ? said.Intent == Intent.Confirm ? YesNoQuestion.Yes : YesNoQuestion.No
            : null;

    [GeneratedRegex(@"\b(?:little|lil|wee|youngest|eldest|oldest|other|new|middle) (?:one|'?un|boy|girl|kid|lad)s?\b|\b(?:youngest|eldest|oldest|kids?|bab(?:y|ies)|bubba?|bubs|toddler|newborn|children|twins|son|daughter|lad|boys?|girls?|sister|brother)(?:'?s)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayBeAnother();

    [GeneratedRegex(@"\b(?:can|could|cud|may|please|pls|instead|rather|prefer|would like|want|wanna|wondering)\b.*\b(?:video ?call|video|vid call|face ?time|zoom|whats ?app|skype|virtual(?:ly)?|online)\b|\b(?:video ?call|video|vid call|face ?time|zoom|whats ?app|skype|virtual(?:ly)?|online)\b.*\b(?:instead|please|pls|possible)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Video();

    [GeneratedRegex(@"\b(?:call|phone|teams|ring)\b.*\binstead\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CallInstead();

    [GeneratedRegex(@"\b(?:no|not|never|without|don['\u2019]?t|do not|(?:can['\u2019]?t|cannot) (?:do|manage|face|have))(?: (?:want|need|like|up|to|a|the|do|doing|have|having|on|any|well|enough|for|even|manage)){0,5} (?:video|vid|face ?time|zoom|whats ?app|skype|virtual|online|phone|call)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoVideo();

    private static Question ComingIn(PersonRole role) => Reports(role) ? AttendanceQuestions.IsTheChildComing : AttendanceQuestions.AreYouComing;

    private static Question WhyIn(PersonRole role) => Reports(role) ? AttendanceQuestions.WhyNotTheChild : AttendanceQuestions.WhyNot;
}
