using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>
/// Staff ask who is coming, on an account that their authority manages; by text message they are told where, since a number proves nobody.
/// They see the children they work with, or all where their role does. A form that is open waits meanwhile. What is no word of a list is
/// <see cref="StaffCannotWork"/>'s, <see cref="StaffCanWork"/>'s, <see cref="StaffFreeWords"/>', or heard as anybody's.
/// </summary>
internal sealed class StaffTurn(Service service, Heard heard, PersonFacts person, StaffFacts facts, Reading reading)
{
    private readonly Speaker speaker = new(service, WordingFormat.Adult, heard.At, person.FirstName);

    /// <summary>Null when it is for the conversation that everybody has.</summary>
    /// <param name="open">The question that waits for an answer; null when none does.</param>
    /// <param name="isAtForm">A form is open, or asked for: a lone word is no child's name that is not known.</param>
    public static Decision? TryHear(Service service, Heard heard, TurnFacts facts, PersonFacts person, SentQuestion? open, bool isAtForm)
    {
        if (!IsStaff(person.Role) || heard.Press is not null || heard.Carrier != CarrierWord.None || IsOffered(heard, open))
            return null;
        var reading = service.Understanding.Read(heard.Text, new ReadingContext(service.Time.Local(heard.SentAt), Writer.Carer, Asked.Nothing, []));
        if (reading.Concern != ConcernLevel.None)
            return null;
        var isQuiet = Silence.Is(heard, facts.Address);
        return TryList(service, heard, facts, person, reading, isAtForm)
            ?? StaffCanWork.TryHear(service, heard, facts.Address!, person, isAtForm)
            ?? StaffCannotWork.TryHear(service, heard, facts.Address!, person, isAtForm)
            ?? (isQuiet ? null : StaffFreeWords.TryHear(service, heard, person, reading, isAsked: isAtForm || open is not null));
    }

    /// <summary>Whoever says that they have a concern in hand stops it from being sent on: that is for those who answer for it.</summary>
    public static bool MayAnswer(PersonRole role) => role is PersonRole.SocialWorker or PersonRole.Manager;

    public static bool SeesAll(PersonRole role) => role is PersonRole.Manager or PersonRole.BusinessSupport;

    private static bool IsStaff(PersonRole role) => role is PersonRole.Practitioner or PersonRole.SocialWorker or PersonRole.Manager or PersonRole.BusinessSupport;

    /// <summary>The words of a choice that is open are that choice.</summary>
    private static bool IsOffered(Heard heard, SentQuestion? open) => open?.Choices.Contains(heard.Text.Trim(), StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>After a stop nothing is said, and a word of a list is no answer to the form either.</summary>
    private static Decision? TryList(Service service, Heard heard, TurnFacts facts, PersonFacts person, Reading reading, bool isAtForm)
    {
        var seen = facts.Staff ?? new StaffFacts { Children = ChildrenOf(person) };
        if (RequestOf(heard, facts, seen, isAtForm) is not { } request)
            return null;
        if (Silence.Is(heard, facts.Address))
            return isAtForm && request.Act != StaffAct.NoSuchChild ? new Decision { PersonRef = person.Ref, ReadAs = "staff_list" } : null;
        var turn = new StaffTurn(service, heard, person, seen, reading);
        return heard.IsByText ? turn.AnswerByText(request) : turn.Answer(request, isAtForm);
    }

    private static StaffRequest? RequestOf(Heard heard, TurnFacts facts, StaffFacts seen, bool isAtForm) =>
        StaffRequests.Read(heard.Text, seen.Children, [.. seen.Sessions.Select(session => session.Ref), .. seen.Concerns.Select(concern => concern.Reference)], isAtForm, seen.OtherNames)
        ?? (facts.Staff is null ? null : StaffRequests.Concern(heard.Text, seen.Concerns));

    private static IReadOnlyList<string> ChildrenOf(PersonFacts person) =>
        [.. person.Children.Select(child => child.FirstName).Concat(person.AtWork.Concat(person.Past).Select(session => session.ChildName)).Distinct(StringComparer.Ordinal)];

    private Decision? AnswerByText(StaffRequest request) => request.Act switch
    {
        StaffAct.Help => Help(service, heard, person),
        StaffAct.NoSuchChild => null,
        _ => Say("staff.not-by-text"),
    };

    private Decision? Answer(StaffRequest request, bool isAtForm) => request.Act switch
    {
        StaffAct.Look => Show(request, facts, notice: null),
        StaffAct.SessionSeen => Seen(request),
        StaffAct.AskForCall => AskForCall(request),
        StaffAct.ConcernSeen => AnswerConcern(request),
        StaffAct.Help => Help(service, heard, person),
        _ => request.Child is not null || (!isAtForm && IsNobodysWord()) ? Say("staff.no-such-child") : null,
    };

    public static Decision Help(Service service, Heard heard, PersonFacts person) => new()
    {
        PersonRef = person.Ref,
        ReadAs = "staff_help",
        Replies = [HelpWords(service, heard, person)],
    };

    public static string HelpWords(Service service, Heard heard, PersonFacts person) =>
        new Speaker(service, WordingFormat.Adult, heard.At, person.FirstName).Say(heard.IsByText ? "staff.help-by-text" : "staff.help", new Values { ["all"] = SeesAll(person.Role) });

    /// <summary>A lone word that means nothing else is a name: of a child they do not work with, or of none. Which of the two is not said.</summary>
    private bool IsNobodysWord() => reading.First is { Intent: Intent.Other } or { Sure: false };

    private Decision Seen(StaffRequest request)
    {
        if (Session(request) is not { } session)
            return Show(request, facts, speaker.Say("staff.not-yours"));
        var after = With(session, session with { SeenBy = person.FirstName });
        return Show(request, after, speaker.Say("staff.seen")) with { Records = [Stamped(new StaffNote { About = StaffNote.SeenByStaff }, session)] };
    }

    /// <summary>The duty worker is told: what stands on file alone is rung by nobody.</summary>
    private Decision AskForCall(StaffRequest request)
    {
        if (Session(request) is not { } session)
            return Show(request, facts, speaker.Say("staff.not-yours"));
        if (session.CallAskedBy is not null)
            return Show(request, facts, notice: null);
        var call = Stamped(new CallBack { About = CallBack.ByStaff }, session);
        var about = new SessionFacts { Ref = session.Ref, ChildRef = session.ChildRef, ChildName = session.ChildName, StartsAt = session.StartsAt };
        var after = With(session, session with { CallAskedBy = person.FirstName });
        return Show(request, after, speaker.Say("staff.call-asked", new Values { ["child"] = session.ChildName })) with { Records = [call], Outbox = [.. new DutyAlerts(service, heard).For(call, about)] };
    }

    private StaffFacts With(StaffSession before, StaffSession after) => facts with { Sessions = [.. facts.Sessions.Select(known => known == before ? after : known)] };

    private Decision AnswerConcern(StaffRequest request)
    {
        if (request.About is { } about && facts.InHand.Contains(about))
            return Show(request, facts, speaker.Say("staff.concern-in-hand", new Values { ["reference"] = about }));
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

    private Decision Say(string key) => new() { PersonRef = person.Ref, ReadAs = "staff_help", Replies = [speaker.Say(key, new Values { ["all"] = SeesAll(person.Role) })] };

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
