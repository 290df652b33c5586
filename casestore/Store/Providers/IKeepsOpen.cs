namespace FamilyTimeBot.Store.Providers;

/// <summary>A factory that knows whether its connections are worth keeping open: on SQLite, where one is a file and costs nothing idle.</summary>
internal interface IKeepsOpen
{
    bool KeepsOpen { get; }

    /// <summary>False when the file was deleted: what is open goes on writing into what nobody can read.</summary>
    bool IsThere { get; }

    /// <summary>Its connection is open and stays so.</summary>
    void Keep(CaseStore store);

    /// <summary>Its connection is about to be closed.</summary>
    void LetGo(CaseStore store);
}
