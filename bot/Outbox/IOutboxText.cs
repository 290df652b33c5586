namespace FamilyTimeBot.Outbox;

/// <summary>Words for what is only known at the moment of sending.</summary>
public interface IOutboxText
{
    /// <summary>The duty desk's alert about messages from addresses that nobody is known at.</summary>
    /// <param name="messages">How many since the last such alert; one at least.</param>
    string UnknownSenders(int messages);
}

/// <summary>Finds the words of a planned text when it is about to go.</summary>
public interface IComposer
{
    /// <summary>True when the text is planned without words.</summary>
    bool Composes(Model.Messages.OutboxMessage message);

    /// <summary>Fills in the text and the question that it opens; or says that it is moot by now.</summary>
    Task<Verdict> Compose(Model.Messages.OutboxMessage message, DateTime now, CancellationToken cancel);
}

/// <summary>What somebody could not be told by text becomes a task for staff.</summary>
public interface ITelephoneTasks
{
    /// <summary>Plans it once, where the message is one that a person has to hear of.</summary>
    Task PlanFor(Model.Messages.OutboxMessage message, string why, CancellationToken cancel);
}
