using System.Globalization;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Simulator.Telling;

/// <summary>A record as one would say it to a colleague. It is read by those who try the service out, never by a family.</summary>
internal static class RecordInWords
{
    public static ToldRecord Of(CaseRecord record, RecordNames names, long? replacedBy) =>
        new(record.Id, Listed.Words(record.GetType().Name), Title(record, names), Tone(record), [.. Marks(record, replacedBy)], RecordFields.Of(record));

    public static ToldMessage Of(OutboxMessage message, bool toDuty) =>
        new(message.Id, message.Kind, About(message.Kind), toDuty ? "duty worker" : message.To, message.Text, Listed.Words(message.State), RecordFields.Of(message));

    /// <summary>"not coming" of "duty.not-coming".</summary>
    private static string About(string kind) => kind[(kind.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('-', ' ');

    private static string Title(CaseRecord record, RecordNames names) => record switch
    {
        Attendance attendance => Said(attendance, names),
        Lateness { Withdrawn: true } => $"{names.Person(record)} will not be late after all{names.On(record)}",
        Lateness { Minutes: { } minutes } => string.Create(CultureInfo.InvariantCulture, $"{names.Person(record)} will be {minutes} minutes late{names.On(record)}"),
        Lateness => $"{names.Person(record)} will be late{names.On(record)}",
        Illness illness => Said(illness, names),
        Concern concern => $"{(concern.Grade == ConcernGrade.Urgent ? "Urgent concern" : "A worry")}{(concern.About.Length > 0 ? ": " + concern.About : "")}",
        UnknownSender => "A text from a number that nobody is known at",
        StaffNote note => $"For staff to look at: {note.About}",
        TravelHelp => $"{names.Person(record)} asks for help with travel{names.On(record)}",
        ChangeWish wish => $"{names.Person(record)} would like another time{(wish.WishedFor is { } time ? $": “{time}”" : "")}",
        CallBack call => $"{names.Person(record)} is to be rung: {call.About}",
        Comment comment => $"{Listed.Words(comment.Sort)} from {names.Person(record)}",
        Feedback { Rating: { } rating, QuestionAsked: null } => string.Create(CultureInfo.InvariantCulture, $"{names.Person(record)} rates it {rating} out of 5"),
        IFormAnswer { TakenBack: true } => $"{names.Person(record)} took back an answer",
        IFormAnswer { QuestionAsked: { } asked } answer => $"{names.Person(record)}, asked “{asked}”: “{answer.Answer ?? record.Words}”",
        Form { Questionnaire: CarerCheckDialog.Id } wish => $"{names.Person(record)} {(wish.StopAsking ? "wants to be asked the evening before no more" : "wants to be asked the evening before again")}",
        Form form => $"{names.Person(record)} {(form.Finished ? "finished" : form.StopAsking ? "wants to hear no more of" : "has begun")} the form “{form.Questionnaire}”: {Answers(form.Answered)}",
        _ => $"{Listed.Words(record.GetType().Name)} from {names.Person(record)}",
    };

    private static string Answers(int count) => count == 1 ? "one answer" : string.Create(CultureInfo.InvariantCulture, $"{count} answers");

    private static string Said(Attendance attendance, RecordNames names)
    {
        var who = attendance.IsReport ? $"{names.Person(attendance)} reports that {names.Child(attendance)}" : names.Person(attendance);
        return attendance.State switch
        {
            AttendanceState.Coming => $"{who} is coming{names.On(attendance)}",
            AttendanceState.NotComing => $"{who} can’t come{names.On(attendance)}{(attendance.Reason == AbsenceReason.NotSaid ? "" : $": {Because(attendance.Reason)}")}",
            AttendanceState.Withdrawn => $"{names.Person(attendance)} took back what they had said{names.On(attendance)}: not known",
        };
    }

    private static string Because(AbsenceReason reason) => reason switch
    {
        AbsenceReason.NotSaid => "no reason given",
        AbsenceReason.IllSelf => "ill",
        AbsenceReason.IllChild => "a child is ill",
        AbsenceReason.Work => "work",
        AbsenceReason.Travel => "travel",
        AbsenceReason.Appointment => "an appointment",
        AbsenceReason.Other => "another reason",
    };

    private static string Said(Illness illness, RecordNames names)
    {
        var who = illness.Who == WhoIsIll.TheChild ? names.Child(illness) : names.Person(illness);
        return illness switch
        {
            { Withdrawn: true } => $"{who} is not ill after all",
            { WishesVirtual: true } => $"{who} is ill, and a video call is wished for: session{names.On(illness)}",
            _ => $"{who} is ill: session{names.On(illness)}",
        };
    }

    private static string Tone(CaseRecord record) => record switch
    {
        Concern { Grade: ConcernGrade.Urgent } => "urgent",
        Concern or UnknownSender or StaffNote => "worry",
        Attendance { State: AttendanceState.NotComing } or Lateness { PastLimit: true } => "no",
        Attendance { State: AttendanceState.Coming } => "yes",
        _ => "plain",
    };

    private static IEnumerable<string> Marks(CaseRecord record, long? replacedBy)
    {
        if (record.Unconfirmed)
            yield return "Asked back, not confirmed yet";
        if (record.Partial)
            yield return "Not finished";
        if (record is Attendance { IsReport: true })
            yield return "A report: staff decide";
        if (record is Attendance { Conditional: true })
            yield return "Said with a condition";
        if (record is Lateness { PastLimit: true })
            yield return "Past the limit: staff decide";
        if (record is Concern concern)
            yield return concern.AnsweredAt is null ? "Waits for the duty worker" : "Answered by the duty worker";
        if (record.SupersedesId is { } older)
            yield return string.Create(CultureInfo.InvariantCulture, $"Replaces #{older}");
        if (replacedBy is { } newer)
            yield return string.Create(CultureInfo.InvariantCulture, $"Replaced by #{newer}");
    }
}
