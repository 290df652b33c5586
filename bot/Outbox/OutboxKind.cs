using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;

namespace FamilyTimeBot.Outbox;

/// <summary>What the rules of sending turn on, by the kind's name.</summary>
public static class OutboxKind
{
    /// <summary>Sent again and again until somebody answers with the Concern's reference.</summary>
    public const string Concern = "duty.concern";

    /// <summary>Its text counts what came since the last one.</summary>
    public const string Unknown = "duty.unknown";

    /// <summary>An answer to a text that was found late.</summary>
    public const string Reply = "reply.late";

    /// <summary>To staff: no rule about families applies, and it goes at any hour.</summary>
    public static bool IsDuty(this OutboxMessage message) => message.Kind.StartsWith("duty.", StringComparison.Ordinal);

    /// <summary>To somebody who wrote and waits.</summary>
    public static bool IsReply(this OutboxMessage message) => message.Kind.StartsWith("reply.", StringComparison.Ordinal);

    /// <summary>Cannot wait for the morning.</summary>
    public static bool IsUrgent(this OutboxMessage message) => message.Kind.EndsWith(OutreachKind.Urgent, StringComparison.Ordinal);

    /// <summary>Asks for something that nothing hangs on today: a form, its chaser, the talk about a session.</summary>
    public static bool CanWait(this OutboxMessage message) =>
        message.Kind.StartsWith(FormPlan.Kind, StringComparison.Ordinal) || message.Kind == OutreachKind.SpecialDay;

    /// <summary>Of no use once its session began, or was called off.</summary>
    public static bool IsBeforeSession(this OutboxMessage message) =>
        message.Kind.StartsWith("reminder", StringComparison.Ordinal) || message.Kind.StartsWith(OutreachKind.Moved, StringComparison.Ordinal) || message.Kind.StartsWith("ring-in", StringComparison.Ordinal);
}
