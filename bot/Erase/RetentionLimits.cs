using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Erase;

/// <summary>What is old enough to go today, by the policy and by regulation 50.</summary>
internal sealed class RetentionLimits(RetentionRules rules, DateTime now)
{
    public DateTime Now => now;

    /// <summary>UTC; what came in before may go.</summary>
    public DateTime Messages { get; } = now.AddDays(-rules.MessageDays);

    public DateTime Outbox { get; } = now.AddDays(-rules.OutboxDays);

    public DateTime Conversations { get; } = now.AddDays(-rules.ConversationDays);

    /// <summary>Children born on that day or before have had the birthday to which their records are kept.</summary>
    public DateOnly BornBy { get; } = DateOnly.FromDateTime(now).AddYears(-rules.CaseRecordsUntilBirthday);

    public DateOnly? Until(DateOnly? bornOn) => bornOn?.AddYears(rules.CaseRecordsUntilBirthday);

    public string WhyRecordsStay(DateOnly? bornOn) => bornOn is null
        ? "case record of a child whose date of birth is not on file"
        : $"case record, kept to the child's {rules.CaseRecordsUntilBirthday}th birthday (Care Planning Regulations 2010, regulation 50)";
}
