using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Records;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Comments;

/// <summary>Told without being asked: how a session was, a complaint, how a child is, a wish for keeping in touch. Kept in their words and passed on.</summary>
public sealed class CommentDialog : Dialog
{
    public const string Id = "comment";

    /// <summary>Filled by the turn, never asked.</summary>
    public static readonly ChoiceQuestion Sort = new("sort", Question.NeverAsked, "feedback", "complaint", "wellbeing", "kit-plan");
    public static readonly ChoiceQuestion Rating = new("rating", Question.NeverAsked, "1", "2", "3", "4", "5");

    /// <summary>The reference of the child that it is about, where only one can be meant; filled by the turn, never asked.</summary>
    public static readonly WordsQuestion Child = new("child", Question.NeverAsked);

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [Sort, Rating, Child];

    public override Task Run(Talk talk)
    {
        talk.Knows(Sort, out var sort);
        talk.Knows(Rating, out var rating);
        talk.Knows(Child, out var child);
        talk.Record("comment", () => Make(sort, rating, child));
        talk.Say($"comment.{sort ?? "feedback"}", SessionWords.Of(talk));
        return Task.CompletedTask;
    }

    private static CaseRecord Make(string? sort, string? rating, string? child) => sort switch
    {
        "complaint" => new Comment { Sort = CommentKind.Complaint, ChildRef = child },
        "wellbeing" => new Wellbeing { ChildRef = child },
        "kit-plan" => new Records.KitPlan { ChildRef = child },
        _ => new Feedback { Rating = rating is null ? null : rating[0] - '0', ChildRef = child },
    };
}
