namespace FamilyTimeBot.Outbox;

/// <summary>Words for what is only known at the moment of sending.</summary>
public interface IOutboxText
{
    /// <summary>The duty desk's alert about messages from addresses that nobody is known at.</summary>
    /// <param name="messages">How many since the last such alert; one at least.</param>
    string UnknownSenders(int messages);
}
