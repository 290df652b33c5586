using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>
/// Staff ask who is coming, on an account that their authority manages; never by text message, since a number proves nobody.
/// They see the children they work with, or all where their role does. Whatever else they write is heard as anybody's.
/// </summary>
internal sealed class StaffTurn(Service service, Heard heard, PersonFacts person, StaffFacts facts)
{
    private const string ByText = "sms";
    private readonly Speaker speaker = new(service, WordingFormat.Adult, heard.At, person.FirstName);

    /// <summary>Null when it asks for no list: then it is for the conversation that everybody has.</summary>
    /// <param name="isAtForm">A form is open, or asked for: a lone word is no child's name that is not known.</param>
    public static Decision? TryHear(Service service, Heard heard, TurnFacts facts, PersonFacts person, bool isAtForm) =>
        facts.Staff is { } seen && heard.Channel != ByText && heard.Press is null && facts.Address?.OptedOut != true && !IsWorry(service, heard)
            && StaffRequests.Read(heard.Text, [.. seen.Children]) is { } request
            ? new StaffTurn(service, heard, person, seen).Answer(request, isAtForm)
            : null;

    /// <summary>Whoever says that they have a concern in hand stops it from being sent on: that is for those who answer for it.</summary>
    public static bool MayAnswer(PersonRole role) => role is PersonRole.SocialWorker or PersonRole.Manager;

    private static bool IsWorry(Service service, Heard heard) =>
        service.Understanding.Read(heard.Text, new ReadingContext(service.Time.Local(heard.At), Writer.Carer, Asked.Nothing, [])).Concern != ConcernLevel.None;

    private Decision? Answer(StaffRequest request, bool isAtForm) => request.Act switch
    {
        StaffAct.Look => Show(request, facts, notice: null),
        StaffAct.SessionSeen => Seen(request),
        StaffAct.AskForCall => AskForCall(request),
        StaffAct.ConcernSeen => AnswerConcern(request),
        StaffAct.Help => Say("staff.help"),
        _ => !isAtForm && IsNobodysWord() ? Say("staff.no-such-child") : null,
    };

    /// <summary>A lone word that means nothing else is a name: of a child they do not work with, or of none. Which of the two is not said.</summary>
    private bool IsNobodysWord() =>
        service.Understanding.Read(heard.Text, new ReadingContext(service.Time.Local(heard.At), Writer.Carer, Asked.Nothing, [])).First is { Intent: Intent.Other } or { Sure: false };

    private Decision Seen(StaffRequest request)
    {
        if (Session(request) is not { } session)
            return Show(request, facts, speaker.Say("staff.not-yours"));
        var after = facts with { Sessions = [.. facts.Sessions.Select(known => known == session ? known with { SeenBy = person.FirstName } : known)] };
        return Show(request, after, speaker.Say("staff.seen")) with { Records = [Stamped(new StaffNote { About = StaffNote.SeenByStaff }, session)] };
    }

    private Decision AskForCall(StaffRequest request) => Session(request) is { } session
        ? Show(request, facts, speaker.Say("staff.call-asked", new Values { ["child"] = session.ChildName })) with { Records = [Stamped(new CallBack { About = "staff ask for a call about the session" }, session)] }
        : Show(request, facts, speaker.Say("staff.not-yours"));

    private Decision AnswerConcern(StaffRequest request)
    {
        if (!MayAnswer(person.Role) || facts.Concerns.FirstOrDefault(concern => concern.Reference == request.About) is not { } open)
            return Show(request, facts, speaker.Say("staff.not-yours"));
        var after = facts with { Concerns = [.. facts.Concerns.Where(concern => concern != open)] };
        return Show(request, after, speaker.Say("staff.concern-answered", new Values { ["reference"] = open.Reference })) with { AnsweredConcerns = [open.Reference] };
    }

    private StaffSession? Session(StaffRequest request) => facts.Sessions.FirstOrDefault(session => string.Equals(session.Ref, request.About, StringComparison.OrdinalIgnoreCase));

    private Decision Show(StaffRequest request, StaffFacts shown, string? notice)
    {
        var board = new BoardWriting(service, speaker, heard.At, person.Role).Board(request, shown, notice);
        return new Decision { PersonRef = person.Ref, ReadAs = "staff_list", Replies = [board.Plain], Board = board };
    }

    private Decision Say(string key) => new() { PersonRef = person.Ref, ReadAs = "staff_help", Replies = [speaker.Say(key)] };

    private T Stamped<T>(T record, StaffSession session)
        where T : CaseRecord
    {
        (record.PersonRef, record.Role) = (person.Ref, RecordKeeper.RoleName(person.Role));
        (record.SessionRef, record.ChildRef) = (session.Ref, session.ChildRef);
        (record.Channel, record.Address, record.At) = (heard.Channel, heard.Address, heard.At);
        (record.Words, record.MessageIds) = (heard.Text, heard.MessageId);
        return record;
    }
}
