using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.CallBacks;
using FamilyTimeBot.Dialogs.SessionDetails;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.WhichSession;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>One message of one person, from reading it to the one reply and the one question.</summary>
internal sealed class PersonTurn
{
    private const int MissesBeforeAPerson = 2;

    /// <summary>More than these may tell something, and are kept though no answer.</summary>
    private const int FewWords = 3;
    private const double Likely = 0.95;
    private const string English = Languages.English;
    private readonly TurnScope turn;
    private readonly Matters matters;
    private readonly OpenQuestion open;
    private readonly Worries worries;
    private readonly Forms forms;
    private readonly CarerCheckWishes checks;
    private readonly AtTheDoor atTheDoor;
    private readonly ChildNotThere notThere;
    private readonly ForStaff forStaff;
    private readonly ComingAllTheSame barred;
    private readonly NotComingWithThem others;
    private readonly CantOfAChild cant;
    private readonly MoreOfAConcern more;
    private readonly SomebodyElse somebodyElse;
    private readonly KeptForStaff kept;
    private readonly HeardItIsOff heardOff;
    private readonly WhetherToGo whether;
    private readonly StillOn stillOn;
    private readonly PhoneIsRead phone;
    private readonly AsksWhyItIsOff whyOff;
    private readonly LastSent lastSent;
    private readonly LeftOpen left;
    private readonly BesideForm beside;

    public PersonTurn(Service service, Heard heard, AddressFacts address, PersonFacts person, TalkState state)
    {
        turn = new TurnScope(service, heard, address, person, state);
        matters = new Matters(turn);
        open = new OpenQuestion(turn, matters);
        forms = new Forms(turn, matters);
        checks = new CarerCheckWishes(turn, matters);
        (atTheDoor, notThere, forStaff, barred) = (new AtTheDoor(turn, matters), new ChildNotThere(turn), new ForStaff(turn, matters), new ComingAllTheSame(turn));
        (others, cant) = (new NotComingWithThem(turn, matters), new CantOfAChild(turn, matters));
        more = new MoreOfAConcern(turn);
        (somebodyElse, kept) = (new SomebodyElse(turn), new KeptForStaff(turn, matters));
        (heardOff, whether, stillOn, phone) = (new HeardItIsOff(turn), new WhetherToGo(turn), new StillOn(turn, matters), new PhoneIsRead(turn));
        (lastSent, left, beside, whyOff) = (new LastSent(turn, matters), new LeftOpen(turn, matters), new BesideForm(turn, matters), new AsksWhyItIsOff(turn));
        worries = new Worries(service, heard, person, turn.Draft, turn.Records, turn.Speaker);
    }

    public Draft Take()
    {
        if (turn.IsOldButton)
            return SayClosed();
        var late = new Overtaken(turn, matters).Settle();
        FormsAfterDanger.LayAside(turn);
        var reading = Read();
        turn.Draft.ReadAs = Draft.NameOf(reading.First.Intent);
        if (!somebodyElse.Writes)
            GiveNotice();
        HearWorry(reading);
        var isLeft = left.TryStopAsking();
        if (!isLeft && turn.Pressed is null && (checks.TryStop(isOpen: true) || forms.TryStopAsking() || checks.TryStop(isOpen: false)))
            matters.AskNext();
        else if (!isLeft && !new Commands(turn, matters).TryHear(reading))
            TakeUp(reading, late);
        else
            turn.Draft.Pressed = turn.Pressed;
        phone.HonourNoTexts();
        turn.State.LastAt = turn.Heard.At;
        PassOnWhatGetsNoAnswer();
        turn.Draft.Silent |= more.IsQuiet || (turn.IsQuiet && turn.Draft.Address != AddressFate.OptedIn && !(turn.IsWorrying && !turn.Heard.IsByText));
        new WhenRead(turn.Service, turn.Heard, turn.Speaker, new NearSession(turn).BeforeStaffRead).Tell(turn.Draft);
        NotTwice.Shorten(turn);
        lastSent.Note();
        return turn.Draft;
    }

    /// <summary>What the readers make of it, and then what only the talk so far, or the words of one matter, can tell.</summary>
    private Reading Read()
    {
        Func<Reading, Reading>[] hearings =
        [
            forms.WithoutOurOwnWords, new HeldUpAhead(turn).Read, heardOff.WithoutTheParent, atTheDoor.WithoutTheDoor, notThere.WithoutTheWait, new NowInAForm(turn).Read, new AskedInAForm(turn).Read, new ToldOfEach(turn).Read, new MovedMeanwhile(turn).Read, stillOn.Read,
            others.Doubted, new SaidToAChild(turn).Read, cant.Read, new WhoseIllness(turn).Read, new NoNeedToCome(turn).Read, new ChildIsUnwell(turn).Read, new SaidBesideAQuestion(turn).Read, new SaidNoBeside(turn).Read, new PutRightAtOnce(turn, matters).Reread, phone.HeardIn, beside.Read, whyOff.Read, more.AsGrave,
        ];
        return hearings.Aggregate(turn.Read(), (reading, hear) => hear(reading));
    }

    /// <summary>They stopped our texts and write all the same: nothing may be asked back, so a person looks.</summary>
    private void PassOnWhatGetsNoAnswer()
    {
        if (turn.IsQuiet && turn.Draft is { Address: AddressFate.Unchanged, Records.Count: 0 } && turn.Heard.Carrier == CarrierWord.None)
            turn.Records.Add(new StaffNote { About = "wrote after stopping our texts, so not answered" }, worries.NextSession());
    }

    private void TakeUp(Reading reading, SentQuestion? late)
    {
        if (new NotYetAgreed(turn).TryPassOn(worries.NextSession()))
            return;
        if (somebodyElse.TryHear() || more.TryHear(reading, worries.NextSession()) || left.TrySkip())
            return;
        var isToElse = !new GoesAfterAll(turn, matters).IsSaid && lastSent.TryAskAgain();
        var isAmbiguous = !isToElse && turn.Pressed is null && open.IsAmbiguous();
        if (isAmbiguous)
            turn.Draft.Said.Add(turn.Speaker.Say("ask-back.which-question"));
        else if (!isToElse)
            Hear(reading, late);
        matters.AskNext();
        if (isAmbiguous)
            AskTheOneFirst();
        if (turn.Draft is not { Said.Count: 0, Apart.Count: 0 })
            return;
        if (turn.IsWorrying)
            worries.Answer(reading);
        else
            turn.Draft.Said.Add(turn.Speaker.Say("noted"));
    }

    /// <summary>"This one" goes with the words, also where the question is of a form that nobody has been at for long.</summary>
    private void AskTheOneFirst()
    {
        if (turn.Draft.Open is null && turn.RunOf(turn.State.Pending) is { } run)
            matters.Ask(run);
        turn.State.Earlier = null;
    }

    /// <summary>Nothing changes: what the question stood for may be answered, moved or over.</summary>
    private Draft SayClosed()
    {
        turn.Draft.ReadAs = "closed_button";
        turn.Draft.Silent = turn.IsQuiet;
        turn.Draft.Said.Add(turn.Speaker.Say("card.closed"));
        return turn.Draft;
    }

    private void Hear(Reading reading, SentQuestion? late)
    {
        if (!forms.IsOpen && new ReachedLate(turn).TryHear(reading, late))
            return;
        if (!forms.IsOpen && new WhoTheyAre(turn, matters).TryHear())
            return;
        var named = forms.TryNameDays();
        var inForm = named || forms.IsOpen;
        if (turn.Pressed is null && IsAnsweredAtOnce(reading))
            return;
        if (!named && turn.Pressed is null && (forms.TryTakeUpAgain() || checks.TryAgain()))
            return;
        var toForm = turn.Pressed is null && !open.IsBesideTheForm(reading);
        var answered = named || (toForm && (forms.TryHearQuestion() || beside.TryHear(reading) || forms.TryAddTo())) || open.TryAnswer(reading) || new LateAnswer(turn, matters).TryHear(late, reading);
        turn.Draft.Pressed = answered ? turn.Pressed : null;
        if (answered && turn.RunOf(turn.State.Pending) is { Dialog: WhichSessionDialog.Id } which)
            Settle(which);
        var noted = !inForm && forStaff.TryNoteInPassing();
        var aside = inForm ? null : new Asides(turn).Take(reading.Acts);
        var acts = MoneyForTheWay.With(turn, aside ?? (noted ? forStaff.Rest(reading.Acts) : reading.Acts));
        noted |= aside is not null;
        var taken = (!answered && (forms.TryBegin() || forms.TryBeginSpecialDays())) || TakeUpActs(acts, answered, inForm);
        if (taken && !inForm && !noted)
            new AlsoAsked(turn, matters).TakeUp(acts);
        if (!answered && !taken && !noted)
            NotUnderstood(reading);
        else
            Heard(reading);
    }

    /// <summary>By itself, whatever is open: what is for a person, what puts right or newer what was put down, a form that is put off.</summary>
    private bool IsAnsweredAtOnce(Reading reading) =>
        whyOff.TryHear() || forms.TryOfferFor(turn.Heard.Text) || new WaitsToHear(turn).TryHear() || new WantsToLeave(turn).TryHear() || new BetterAfterAll(turn, matters).TryHear(reading, forms.IsOpen) || new GoesAfterAll(turn, matters).TryHear()
        || new WrongPlace(turn).TryHear() || notThere.TryHear() || atTheDoor.TryHear() || new IsAnybodyThere(turn).TryHear() || barred.TryHear(reading) || others.TryHear(reading)
        || new NoNeedToCome(turn).TryHear(reading) || heardOff.TryHear(reading) || whether.TryHear(reading) || stillOn.TryHear(reading)
        || (!forms.IsOpen && (new AsksOfLateness(turn).TryHear(reading) || new ComingAfterAll(turn, matters).TryHear(reading) || new AllOfThem(turn, matters).TryHear() || cant.TryHear(reading)))
        || (!forms.IsOpen && (forStaff.TryHearCondition(reading) || forStaff.TryNoteOneChild(reading)))
        || (forStaff.TryHearNotToTell(reading) && !forms.IsOpen)
        || new PutRightAtOnce(turn, matters).TryHear(reading) || new StillLate(turn, matters).TryHear(reading) || new StillNotMoving(turn).TryHear() || new Corrections(turn, matters).TryHear() || new ReasonMeanwhile(turn, matters).TryHear(reading) || forms.TryLeaveForLater();

    private void Heard(Reading reading)
    {
        turn.State.Misses = 0;
        turn.State.Resting &= reading.Concern != ConcernLevel.None;
        if (reading.Language == English || reading is { Concern: not ConcernLevel.None } or { Acts: [{ Intent: Intent.Thanks }] })
            return;
        // That answer says that staff have it.
        if (turn.Draft.Records.TrueForAll(record => record is Model.Records.Lateness { Unconfirmed: true }))
            turn.Records.Add(new CallBack { About = "wrote in another language" }, worries.NextSession());
        turn.Draft.SayOnce(turn.Speaker.Say(Languages.Key(reading.Language)));
    }

    private bool TakeUpActs(IReadOnlyList<Act> acts, bool answered, bool inForm)
    {
        var taken = false;
        foreach (var act in acts.Select(InDanger).OfType<Act>().Where(act => !IsPried(act) && !worries.HasSaid(act)).Select(new OneOfSeveral(turn).Meant).Where(act => answered || !inForm || !beside.IsToldThere(act)).Where(act => !answered || (inForm ? StandsBesideWords(act) : StandsBesideAnAnswer(act))))
            taken |= new ActTaker(turn, matters).TakeUp(act, acts);
        return taken;
    }

    /// <summary>"Cant do this anymore just want it all to end" is no word about coming: beside a life in danger such an act is asked back where it is likely, else left.</summary>
    private Act? InDanger(Act act) =>
        turn.IsWorrying && act.Intent == Intent.TravelHelp && turn.Reading is { Concern: ConcernLevel.Urgent } ? null
        : turn.Reading is not { Concern: ConcernLevel.Urgent, ConcernAbout: "suicide" or "self-harm" } || act.SessionNamed || !ActRouting.IsAboutComing(act.Intent) ? act
        : act.Confidence >= Likely ? act with { Sure = false } : null;

    private bool IsPried(Act act) => turn.Reading!.IsPrying && act.Intent is (Intent.AskWhen or Intent.AskWhere or Intent.AskWho);

    /// <summary>After "yes", only what is more than yes: "yes but 15 min late".</summary>
    private static bool StandsBesideAnAnswer(Act act) =>
        act is { Sure: true, Intent: Intent.Late or Intent.Reschedule or Intent.TravelHelp or Intent.TalkToPerson or Intent.AskWhen or Intent.AskWhere or Intent.AskWho };

    /// <summary>In the words of a form only a wish for help: the rest is told there.</summary>
    private static bool StandsBesideWords(Act act) => act is { Sure: true, Intent: Intent.TravelHelp or Intent.TalkToPerson };

    private void Settle(RunState which)
    {
        var chosen = int.Parse(which.Answers.Last(answer => answer.Name == WhichSessionDialog.Which.Name && !answer.Retracted).Value, System.Globalization.CultureInfo.InvariantCulture);
        which.Ended = true;
        turn.State.Pending = null;
        new ActTaker(turn, matters).TakeUpHeld(which, chosen);
    }

    private void HearWorry(Reading reading)
    {
        var about = Named(reading) ?? (forms.Session is { } form && worries.IsOfWhomTheyName(form) ? form : worries.NextSession());
        var same = new SameWorry(turn);
        if (!worries.Hear(reading, about, more.IsSaidAgain(reading), same.Of(reading, about)))
            return;
        same.Note(reading, about);
        turn.State.Resting = turn.IsWorrying = true;
        FormsAfterDanger.KeepFromTheCarer(turn);
        if (reading.Concern == ConcernLevel.Urgent)
            turn.State.Urgent = new ToldUrgently { Reference = turn.Draft.Records.OfType<Concern>().Last().Reference, At = turn.Heard.At, About = reading.ConcernAbout, Session = about?.Ref, NoReply = more.IsQuiet || turn.Draft.Silent };
    }

    /// <summary>The session that the words themselves point to ("not thursday, he scares me"), else none; nor where they name a child who has none then.</summary>
    private SessionFacts? Named(Reading reading) =>
        reading.Acts.Where(act => act.SessionNamed).SelectMany(act => act.Sessions).Select(reference => turn.Person.Sessions.FirstOrDefault(session => session.Ref == reference)).FirstOrDefault(session => session is not null && worries.IsOfWhomTheyName(session));

    private void NotUnderstood(Reading reading)
    {
        if (reading.Concern != ConcernLevel.None || forms.TryKeep() || forms.TryOffer() || (turn.RunOf(turn.State.Pending) is not null && !turn.State.Resting && !turn.Person.UrgentConcernOpen && AnswerGrammar.IsOnlyThanks(turn.Heard.Text)))
            return;
        if (reading.Language != English)
        {
            kept.Pass(Languages.Key(reading.Language), "wrote in another language");
            return;
        }
        if (reading.First.Intent == Intent.Stop)
        {
            kept.Pass("stop.how", "not understood");
            return;
        }
        if (turn.ClosedByStaff)
        {
            turn.Records.Add(new CallBack { About = "not understood" }, session: null);
            return;
        }
        if (turn.Heard.Text.Trim().Length == 0 || turn.Heard.Media > 0)
        {
            turn.Draft.Said.Add(turn.Speaker.Say(turn.Heard.Media > 0 ? "picture" : "empty"));
            return;
        }
        var misses = turn.RunOf(turn.State.Pending) is { } run ? ++run.Misses : ++turn.State.Misses;
        if (misses >= MissesBeforeAPerson)
            OfferAPerson();
        else if (turn.State.Pending is null || turn.State.Resting || turn.Person.UrgentConcernOpen || kept.IsUndecidedToday(reading))
            kept.PassOn(reading);
        else if (turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > FewWords)
            kept.PassBesideTheQuestion();
        else
            turn.Draft.Said.Add(turn.Speaker.Say("not-understood.again"));
    }

    private void OfferAPerson()
    {
        if (turn.RunOf(turn.State.Pending) is { } stuck)
            matters.Close(stuck);
        turn.State.Misses = 0;
        matters.TakeUp(new Route(CallBackDialog.Id, [new Prefill(CallBackDialog.About, "not-understood")], AboutSession: false), visit: null);
    }

    private void GiveNotice()
    {
        if (turn.Person.NoticeGiven || turn.IsStaff)
            return;
        turn.Draft.Apart.Add(turn.Speaker.Say(turn.Person.Role == PersonRole.YoungPerson ? "notice.young" : "notice"));
        turn.Draft.NoticeGivenTo = turn.Person.Ref;
    }
}
