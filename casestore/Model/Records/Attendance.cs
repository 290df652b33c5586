namespace FamilyTimeBot.Model.Records;

/// <summary>What somebody says about coming. Withdrawn is unknown: it is not "coming".</summary>
public enum AttendanceState
{
    Coming,
    NotComing,
    Withdrawn,
}

/// <summary>Why somebody does not come, as a sort; their words stand beside it.</summary>
public enum AbsenceReason
{
    NotSaid,
    IllSelf,
    IllChild,
    Work,
    Travel,
    Appointment,
    Other,
}

/// <summary>One person's own attendance at one session. It changes nobody else's, and never the session's state.</summary>
public sealed class Attendance : CaseRecord
{
    public AttendanceState State { get; set; }
    public AbsenceReason Reason { get; set; }

    /// <summary>A carer or the child says it about the child: a report that the worker decides on.</summary>
    public bool IsReport { get; set; }

    /// <summary>"If the bus turns up": said with a condition.</summary>
    public bool Conditional { get; set; }
}

/// <summary>Somebody is going to be late. The bot calls nothing off for it.</summary>
public sealed class Lateness : CaseRecord
{
    /// <summary>After the session's start; null when they did not say.</summary>
    public int? Minutes { get; set; }

    /// <summary>More than the policy's limit: staff decide.</summary>
    public bool PastLimit { get; set; }
    public bool Withdrawn { get; set; }
}

/// <summary>Who is ill.</summary>
public enum WhoIsIll
{
    TheWriter,
    TheChild,
}

/// <summary>Somebody is ill. Never counted as a missed session.</summary>
public sealed class Illness : CaseRecord
{
    public WhoIsIll Who { get; set; }

    /// <summary>They would like a virtual session and say that they are well enough: staff offer it, or not.</summary>
    public bool? WishesVirtual { get; set; }
    public bool Withdrawn { get; set; }
}
