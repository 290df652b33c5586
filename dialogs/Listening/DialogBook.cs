using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.CallBacks;
using FamilyTimeBot.Dialogs.ChangeOfTime;
using FamilyTimeBot.Dialogs.Comments;
using FamilyTimeBot.Dialogs.Concerns;
using FamilyTimeBot.Dialogs.Illness;
using FamilyTimeBot.Dialogs.KitPlan;
using FamilyTimeBot.Dialogs.Lateness;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.TravelHelp;
using FamilyTimeBot.Dialogs.WhichSession;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Every dialog there is, by name. To add one: write it, name it here, route an act to it, write its words and a transcript.</summary>
public static class DialogBook
{
    public static IReadOnlyDictionary<string, Dialog> All { get; } = new Dialog[]
    {
        new AttendanceDialog(),
        new ReportDialog(),
        new RestrictedDialog(),
        new ChildIllDialog(),
        new LatenessDialog(),
        new ChangeOfTimeDialog(),
        new TravelHelpDialog(),
        new CallBackDialog(),
        new CommentDialog(),
        new NotWantingDialog(),
        new WhichSessionDialog(),
        new CarerCheckDialog(),
        new CarerCheckWishDialog(stops: true),
        new CarerCheckWishDialog(stops: false),
        new FeedbackTalkDialog(),
        new SpecialDaysDialog(),
    }.ToDictionary(dialog => dialog.Name, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, Dialog> With(IEnumerable<Questionnaire> questionnaires) =>
        All.Values.Concat(questionnaires.SelectMany(Of))
            .ToDictionary(dialog => dialog.Name, StringComparer.Ordinal);

    private static IEnumerable<Dialog> Of(Questionnaire form) =>
        form.Keeps == FormKeeps.KitPlan ? [new KitPlanDialog(form), new PlanOfAnotherDialog(form)] : [new FormDialog(form)];
}
