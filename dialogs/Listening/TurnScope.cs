using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>One message of one person, while it is taken up.</summary>
internal sealed class TurnScope
{
    /// <summary>So long before a session somebody is likely to be on their way, or should be.</summary>
    public static readonly TimeSpan AboutToBegin = TimeSpan.FromHours(6);

    private const double Rather = 0.5;
    private static readonly TimeSpan AtTheDoor = TimeSpan.FromMinutes(45);

    public TurnScope(Service service, Heard heard, AddressFacts address, PersonFacts person, TalkState state)
    {
        Pressed = PressedOf(heard.Press, state);
        (Service, Heard, Address, Person, State) = (service, Pressed is null ? heard : heard with { Text = Pressed.Words }, address, person, state);
        Draft = new Draft { PersonRef = person.Ref };
        Speaker = new Speaker(service, person.Format, heard.At, person.FirstName, KitPlan.CallsIt.By(person));
        Records = new RecordKeeper(service, Heard, person, Draft);
        Visits = Visit.Of(person.Sessions.Where(session => session.EndsAt > heard.At));
    }

    public Service Service { get; }
    public Heard Heard { get; }
    public AddressFacts Address { get; }
    public PersonFacts Person { get; }
    public TalkState State { get; }
    public Draft Draft { get; }
    public Speaker Speaker { get; }
    public RecordKeeper Records { get; }

    /// <summary>The visits that are not over, in order, whatever staff have done with them.</summary>
    public IReadOnlyList<Visit> Visits { get; }

    /// <summary>Those that were not over when it was written.</summary>
    public IReadOnlyList<Visit> VisitsWhenSent =>
        Heard.SentAt == Heard.At ? Visits : Visit.Of(Person.Sessions.Concat(Person.Past).DistinctBy(session => session.Ref).Where(session => session.EndsAt > Heard.SentAt).OrderBy(session => session.StartsAt));

    /// <summary>The open question whose button was pressed, and which.</summary>
    public PressTaken? Pressed { get; }

    /// <summary>A button of a question that is closed, or that reads otherwise by now.</summary>
    public bool IsOldButton => Heard.Press is not null && (Pressed is null || RunOf(Pressed.Question) is null);

    /// <summary>The button that takes the newest answer back.</summary>
    public bool IsBack => Pressed is not null && Heard.Press!.TakesBack;

    /// <summary>What answers the open question: a press is the number of its choice.</summary>
    public string AnswerText => Pressed is null ? Heard.Text : Heard.Press!.AsNumber(Pressed.Question);

    /// <summary>Local: of the day on which it was written.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Service.Time.Local(Heard.SentAt));

    /// <summary>This message as it was read.</summary>
    public Reading? Reading { get; private set; }

    /// <summary>They opted out, so nothing is said to them.</summary>
    public bool IsQuiet => Silence.Keeps(Heard, Address);

    /// <summary>This message says something worrying: what is open waits.</summary>
    public bool IsWorrying { get; set; }

    /// <summary>They are told to ring at once: no form goes with that.</summary>
    public bool MustRing { get; set; }

    /// <summary>They hear with this that a session is off, or take note of it: no form goes with that.</summary>
    public bool StandsAlone { get; private set; }

    public void SayWithoutForm(string words)
    {
        StandsAlone = true;
        Draft.SayOnce(words);
    }

    /// <summary>Staff changed the session that was being talked about.</summary>
    public bool ClosedByStaff { get; set; }

    /// <summary>They moved it: as it is now, and when it was to be (UTC).</summary>
    public (Visit Visit, DateTime Was)? Moved { get; set; }

    public IReadOnlyList<Visit> PlannedVisits => [.. Visits.Where(visit => visit.First.State == SessionState.Planned)];

    /// <summary>They know from their work what we are and what is kept.</summary>
    public bool IsStaff => Person.Role is PersonRole.Practitioner or PersonRole.SocialWorker or PersonRole.Manager or PersonRole.BusinessSupport;

    /// <summary>Under way, or so soon that they may be at the door.</summary>
    public Visit? DueNow => PlannedVisits.FirstOrDefault(known => known.StartsAt - Heard.At <= AtTheDoor && known.MayTell(Tell.Time));

    public bool IsToday(Visit visit) => DateOnly.FromDateTime(Service.Time.Local(visit.StartsAt)) == DateOnly.FromDateTime(Service.Time.Local(Heard.At));

    /// <summary>They have told us of this one that the child is ill, or that nobody comes.</summary>
    public bool IsToldOff(string session) => Person.Standing.Any(standing => standing.SessionRef == session
        && standing is { Kind: nameof(Model.Records.Illness), Value: not "Withdrawn" } or { Kind: nameof(Attendance), Value: nameof(Model.Records.AttendanceState.NotComing) });

    public bool IsReporter => Person.Role is PersonRole.Carer or PersonRole.YoungPerson;

    public RunState? RunOf(SentQuestion? question) => question is null ? null : State.Runs.FirstOrDefault(run => run.Id == question.RunId && !run.Ended);

    public Question? QuestionOf(SentQuestion sent) =>
        RunOf(sent) is { } run && Service.Dialogs.TryGetValue(run.Dialog, out var dialog)
            ? dialog.Questions.FirstOrDefault(question => question.Name == sent.Name)
            : null;

    /// <summary>The run's sessions as they are now; null when the run is about none, or when staff have taken one away.</summary>
    public Visit? VisitOf(RunState run)
    {
        var found = run.Sessions.Select(reference => Person.Sessions.Concat(Person.Past).FirstOrDefault(session => session.Ref == reference)).OfType<SessionFacts>().ToList();
        return found.Count > 0 && found.Count == run.Sessions.Count ? new Visit(found) : null;
    }

    /// <summary>A visit in a line of its own.</summary>
    public string Line(Visit visit) => Speaker.Say("which.choice", SessionWords.Of(visit, Person, Service.Time, Heard.At).With(new Wording.Values
    {
        ["day"] = SessionWords.Capital(Service.Time.When(visit.StartsAt, Heard.At)),
        ["children"] = visit.Children,
        ["several"] = Person.Children.Count > 1,
    }));

    public Answer NewAnswer(string name, string value, int version, bool candidate = false) => new()
    {
        Name = name,
        Value = value,
        Raw = Heard.Text,
        At = Heard.At,
        Channel = Heard.Channel,
        MessageId = Heard.MessageId,
        Language = Person.Language,
        DialogVersion = version,
        Candidate = candidate,
    };

    // Several ask how the same words read, and reading costs the most of a turn.
    private readonly Dictionary<(string Words, Asked Asked, string Sessions), Reading> readings = [];

    /// <summary>Reads the message in the light of the open question and of the person's sessions; the open question's come first.</summary>
    public Reading Read()
    {
        var (asked, first) = OpenForReading();
        var reading = Read(Heard.Text, asked, first);
        if (asked == Asked.YesNo && ReadAsAnswer(reading) && Read(Heard.Text, Asked.Nothing, first) is var unasked && unasked.Acts.Any(act => ActRouting.IsAboutComing(act.Intent) && act.Confidence >= Rather))
            reading = reading with { Acts = unasked.Acts };
        if (reading.IsPrying && Person.Role is not (PersonRole.Parent or PersonRole.Relative))
            reading = reading with { Concern = ConcernLevel.None, ConcernAbout = "", IsPrying = false };
        if (IsOfAChildsLife(reading))
            reading = reading with { Concern = ConcernLevel.Urgent };
        return Reading = IsLoneCancel() ? reading with { Acts = [new Act(Intent.Cancel, reading.First.Confidence, Sure: false, [], SessionNamed: false)] } : reading;
    }

    /// <summary>"Whats the point of anything anymore", from a child, does not wait for the morning; "i dont want to go on tuesday" sounds like it and is about Tuesday.</summary>
    private bool IsOfAChildsLife(Reading reading) =>
        Person.Role == PersonRole.YoungPerson && reading is { Concern: ConcernLevel.Worry, ConcernAbout: "suicide" }
        && !reading.Acts.Any(act => act.Intent is Intent.NotWanting or Intent.TravelHelp || ActRouting.IsAboutComing(act.Intent));

    /// <summary>"Im poorly", to "is that right?": taken for a no, which by its words it is not.</summary>
    private bool ReadAsAnswer(Reading reading) =>
        Pressed is null && reading.Language == Languages.English && reading.Acts.All(act => act.Intent is Intent.Yes or Intent.No or Intent.Other)
        && AnswerGrammar.YesNo(Heard.Text) is null && AnswerGrammar.Choice(Heard.Text, State.Pending!.Choices) is null;

    /// <summary>Words as if nothing were asked.</summary>
    public Reading ReadUnasked(string words) => Read(words, Asked.Nothing, OpenForReading().Run);

    private Reading Read(string words, Asked asked, RunState? first)
    {
        var known = VisitsWhenSent;
        var ordered = first is null ? known : [.. known.Where(visit => IsIn(visit, first)), .. known.Where(visit => !IsIn(visit, first))];
        var writer = Person.Role switch { PersonRole.Carer => Writer.Carer, PersonRole.YoungPerson => Writer.Child, _ => Writer.Parent };
        var sessions = ordered.SelectMany(visit => visit.Sessions).Select(Known).ToList();
        var key = (words, asked, string.Join(' ', sessions.Select(session => session.Id)));
        if (!readings.TryGetValue(key, out var reading))
            readings[key] = reading = Service.Understanding.Read(words, new ReadingContext(Service.Time.Local(Heard.SentAt), writer, asked, sessions));
        return reading;
    }

    /// <summary>A button says which of two open questions it answers.</summary>
    private static PressTaken? PressedOf(Press? press, TalkState state)
    {
        if (press is null)
            return null;
        if (!press.IsOf(state.Pending) && press.IsOf(state.Earlier))
            (state.Pending, state.Earlier) = (state.Earlier, state.Pending);
        return press.IsOf(state.Pending) ? new PressTaken(state.Pending!, press.Words(state.Pending!)) : null;
    }

    /// <summary>The one word, where no carrier takes it for a stop: most likely somebody who can't come, so it is asked back.</summary>
    private bool IsLoneCancel() => Heard.Carrier == CarrierWord.None && Heard.Text.Trim(' ', '.', '!').ToLowerInvariant() is "cancel" or "cancel please";

    private (Asked Asked, RunState? Run) OpenForReading()
    {
        if (State.Pending is not { } pending || QuestionOf(pending) is not { } question)
            return (Asked.Nothing, null);
        return (pending.IsCheck ? Asked.YesNo : question.Asked, RunOf(pending));
    }

    private static bool IsIn(Visit visit, RunState run) => visit.Sessions.Any(session => run.Sessions.Contains(session.Ref));

    private KnownSession Known(SessionFacts session) => new(
        session.Ref, Service.Time.Local(session.StartsAt), Service.Time.Local(session.EndsAt), session.ChildName, session.VenueName ?? "", session.With);
}
