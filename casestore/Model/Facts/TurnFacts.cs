using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Model.Facts;

/// <summary>All that a turn knows, read before it begins and never again while it runs.</summary>
public sealed record TurnFacts
{
    /// <summary>Null when nobody is known at the address.</summary>
    public AddressFacts? Address { get; init; }

    /// <summary>The people reached at the address: one, or several who share it.</summary>
    public IReadOnlyList<PersonFacts> People { get; init; } = [];

    /// <summary>The conversations of those people and of the address itself, by key; only those that exist.</summary>
    public IReadOnlyDictionary<string, StoredConversation> Conversations { get; init; } = new Dictionary<string, StoredConversation>();

    /// <summary>What a member of staff may see; read only for one who writes on an account.</summary>
    public StaffFacts? Staff { get; init; }

    /// <summary>The newest alert about messages from unknown addresses; read only when the address is unknown.</summary>
    public PlannedAlert? LatestUnknownAlert { get; init; }

    /// <summary>What staff at the address were asked to decide, newest first, and then the concerns that they are told of.</summary>
    public IReadOnlyList<AskedOfStaff> AskedOfStaff { get; init; } = [];
}

/// <summary>An alert that staff answer with its reference.</summary>
/// <param name="Sessions">Those on which it asks for a decision: several where brothers and sisters meet at one time; of a concern the next one, which they may call off beside it.</param>
public sealed record AskedOfStaff(string Reference, string Kind, IReadOnlyList<AskedSession> Sessions)
{
    /// <summary>The kind of a concern's alert.</summary>
    public const string Concern = "duty.concern";

    public bool IsConcern => Kind == Concern;

    /// <summary>UTC; null of a concern, which is told of again and again.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>Staff have said since what they decided of one of its sessions.</summary>
    public bool IsDecided { get; init; }

    /// <summary>The newest word on coming after the alert, of the person whose word led to it; null when there is none.</summary>
    public SaidSince? SaidSince { get; init; }

    /// <summary>When staff were last asked whether their decision still stands (UTC).</summary>
    public DateTime? AskedBackAt { get; init; }

    /// <summary>The references of those that staff last decided do not go ahead: a carer may have been told so.</summary>
    public IReadOnlyList<string> DecidedOff { get; init; } = [];

    /// <summary>Whoever decides that it does not go ahead may not know that the person has taken back that they can't come.</summary>
    public bool IsOvertaken => SaidSince is { State: not AttendanceState.NotComing } said && !(AskedBackAt >= said.At);
}

/// <param name="Start">UTC, as the session stands now; null when it is gone.</param>
public sealed record AskedSession(string Ref, DateTime? Start);

/// <param name="At">UTC.</param>
public sealed record SaidSince(AttendanceState State, DateTime At);

/// <summary>A planned text once it was sent, with the question that it asked.</summary>
/// <param name="Opens">As JSON, decrypted; null for a text that asks nothing.</param>
public sealed record SentOpening(long OutboxId, string? Opens, DateTime SentAt);

/// <param name="State">The talk's state as JSON, decrypted.</param>
public sealed record StoredConversation(string Key, int Version, string State, DateTime UpdatedAt);

public sealed record PlannedAlert(long Id, DateTime DueAt);

public sealed record AddressFacts(long Id, string Channel, string Value, AddressPrivacy Privacy, bool OptedOut, bool WrongNumber)
{
    /// <summary>What is sent unasked may name people and places. In the web chat nothing lights up on a phone that lies about: who reads it there has the whole chat before them.</summary>
    public bool IsTheirsAlone => Privacy == AddressPrivacy.Private || (Channel == "webchat" && Privacy == AddressPrivacy.Unknown);
}

/// <summary>Somebody as a dialog sees them.</summary>
public sealed record PersonFacts
{
    public required string Ref { get; init; }
    public required string FirstName { get; init; }
    public PersonRole Role { get; init; }
    public string Language { get; init; } = "en";
    public WordingFormat Format { get; init; }
    public bool NoticeGiven { get; init; }

    /// <summary>False only for a young person whose social worker has not recorded that they agree.</summary>
    public bool MayBeMessaged { get; init; } = true;

    /// <summary>An urgent concern of theirs waits for the duty worker: open questions rest until then.</summary>
    public bool UrgentConcernOpen { get; init; }

    /// <summary>The reference of their newest worry that waits for the duty worker.</summary>
    public string? WorryOpen { get; init; }

    /// <summary>The children they are related to; for a young person, themself.</summary>
    public IReadOnlyList<ChildFacts> Children { get; init; } = [];

    /// <summary>Sessions that they attend (parent, relative), or of the children they care for, or their own: from two days ago onwards, at most 40, in order of start.</summary>
    public IReadOnlyList<SessionFacts> Sessions { get; init; } = [];

    /// <summary>The questions of texts that have gone to them lately, oldest first.</summary>
    public IReadOnlyList<SentOpening> Openings { get; init; } = [];

    /// <summary>Sessions of the last three weeks that are over and were not called off, for forms about them: the newest last.</summary>
    public IReadOnlyList<SessionFacts> Past { get; init; } = [];

    /// <summary>Planned sessions that are not over and that a practitioner runs, or of a social worker's children, in order of start: empty for everybody else, who have <see cref="Sessions"/>.</summary>
    public IReadOnlyList<SessionFacts> AtWork { get; init; } = [];

    /// <summary>Sessions of which a worker has told us that they can't work then.</summary>
    public IReadOnlyList<string> Unable { get; init; } = [];

    /// <summary>What they wish for their KIT plan so far; null for everybody but a young person.</summary>
    public KitFacts? Kit { get; init; }

    /// <summary>Plans that young people have asked this social worker to read, and that wait.</summary>
    public IReadOnlyList<PlanToRead> PlansToRead { get; init; } = [];

    /// <summary>Plans of young people whom they care for, see or work with; read only when they ask for one. Who may see what of them is <see cref="AnswerVisibility"/>'s.</summary>
    public IReadOnlyList<PlanOfAnother> PlansOfOthers { get; init; } = [];

    /// <summary>The first names of the other grown-ups in the children's lives, and of whoever shares the phone: for reading whom their words are about, and never told.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Their newest record of each kind for each of those sessions.</summary>
    public IReadOnlyList<StandingRecord> Standing { get; init; } = [];
}

/// <param name="Kind">What the person is to the child: "Mum", "foster carer", "self".</param>
public sealed record ChildFacts(string Ref, string FirstName, string Kind, Tell Tell, bool Restricted)
{
    public string? SocialWorkerName { get; init; }

    /// <summary>Where the social worker is texted; only read for the child itself.</summary>
    public string? SocialWorkerMobile { get; init; }
    public DateOnly? BornOn { get; init; }

    /// <summary>The first names of the adults who care for the child.</summary>
    public IReadOnlyList<string> Carers { get; init; } = [];
}

/// <summary>A session as this person may come to know it: what they may not be told is still here for reading their words, and <see cref="Tell"/> says what may be said.</summary>
public sealed record SessionFacts
{
    public required string Ref { get; init; }
    public required string ChildRef { get; init; }
    public required string ChildName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime EndsAt { get; init; }
    public string? VenueRef { get; init; }
    public string? VenueName { get; init; }
    public string? VenueAddress { get; init; }
    public SessionState State { get; init; }
    public SessionType Type { get; init; }

    /// <summary>Staff have asked for a ring-in before it.</summary>
    public bool RingIn { get; init; }
    public int Version { get; init; }
    public Tell Tell { get; init; }

    /// <summary>This person and this child: suspended, or restrained by a court.</summary>
    public bool Restricted { get; init; }

    /// <summary>Whom the child sees, as the family says it ("Mum"): the relationship kinds of the attendees.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>The first names of the other adults who attend, without those who have said that they can't.</summary>
    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>Somebody else who is down to attend has said that they can't: who, and why, is not told.</summary>
    public bool CompanionsChanged { get; init; }

    /// <summary>Every other adult who is down to attend has said that they come.</summary>
    public bool CompanionsCome { get; init; }

    /// <summary>What staff answered to an alert about it, at the time at which it stands; null while there is no answer.</summary>
    public StaffDecision? Decision { get; init; }

    /// <summary>Staff say that it does not go ahead, and the schedule does not yet.</summary>
    public bool IsDecidedOff => State == SessionState.Planned && Decision == StaffDecision.DoesNotGoAhead;
    public string? PractitionerName { get; init; }
}

/// <summary>A KIT plan as it stands.</summary>
/// <param name="Wishes">The newest word on each topic, in the order in which the topics were first spoken of; what was taken back is not among them.</param>
/// <param name="NotWanted">They said that they want none, and have not wished for one since.</param>
/// <param name="Shown">The newest version that the social worker was asked to read; 0 for none.</param>
/// <param name="Read">The newest version that the social worker has read; 0 for none.</param>
public sealed record KitFacts(IReadOnlyList<KitWish> Wishes, bool NotWanted, int Shown, int Read);

/// <param name="Topic">The question's name.</param>
/// <param name="Value">The codes of what was chosen; null for free words.</param>
/// <param name="Said">As they said it, or the words of what they chose.</param>
public sealed record KitWish(long Id, string Topic, string? Value, string Said, int Version)
{
    /// <summary>The same message was put down as a Concern.</summary>
    public bool HeardAsConcern { get; init; }
}

/// <summary>A young person's plan, before it is decided who may see it.</summary>
public sealed record PlanOfAnother(string ChildRef, string ChildName, KitFacts Plan);

/// <param name="Address">Where the young person wrote from when they asked.</param>
public sealed record PlanToRead(string Reference, string ChildRef, string ChildName, string PersonRef, int Version, string Channel, string Address);

/// <summary>What stands on file.</summary>
/// <param name="Kind">The record's type name: "Attendance".</param>
/// <param name="Value">Its state as one word: "Coming", "NotComing", "Withdrawn", or minutes late.</param>
public sealed record StandingRecord(long Id, string Kind, string SessionRef, string? RunId, string? Name, string Value)
{
    /// <summary>It was said in plain terms or confirmed, and of the session as it is now: not before it was moved.</summary>
    public bool Holds { get; init; } = true;
}
