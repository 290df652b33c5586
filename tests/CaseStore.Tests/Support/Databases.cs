namespace FamilyTimeBot.Store.Tests.Support;

public static class Databases
{
    public static TheoryData<Database> Both => new(Database.Sqlite, Database.SqlServer);

    public static async Task<StoreHost> WithFamily(Database database)
    {
        var host = await Empty(database);
        await host.Add(Family.All());
        return host;
    }

    public static async Task<StoreHost> Empty(Database database)
    {
        SqlServer.SkipUnlessThere(database);
        return await StoreHost.Start(database);
    }
}
