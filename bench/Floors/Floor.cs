using Microsoft.Data.Sqlite;

namespace FamilyTimeBot.Bench.Floors;

/// <summary>
/// What the same request costs when next to nothing is done with it: "bare" reads it and answers; "insert" puts it on disk
/// first, one durable commit a request, on one connection whose turn is taken in the process (contention in SQLite would cost more).
/// </summary>
internal static class Floor
{
    private const string Answer =
        """<?xml version="1.0" encoding="UTF-8"?><Response><Message action="https://bot.familytime.example/api/sms/status">Thank you. We have put down that you are coming on Thursday 26 November at 4pm. Please be there 10 minutes before. Not right? Ring 01632 960100.</Message></Response>""";

    public static int Serve(string kind, string url, string file)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var keep = kind == "insert" ? Insert(file) : _ => { };
        app.MapPost(Load.Texts.Path, async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            keep(await reader.ReadToEndAsync());
            return Results.Text(Answer, "text/xml");
        });
        app.Run();
        return 0;
    }

    private static Action<string> Insert(string file)
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE Texts (Id INTEGER PRIMARY KEY AUTOINCREMENT, Body TEXT NOT NULL, Answer TEXT NOT NULL)");
        var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Texts (Body, Answer) VALUES ($body, $answer)";
        var body = insert.Parameters.Add("$body", SqliteType.Text);
        insert.Parameters.AddWithValue("$answer", Answer);
        insert.Prepare();
        var turn = new Lock();
        return text =>
        {
            lock (turn)
            {
                body.Value = text;
                insert.ExecuteNonQuery();
            }
        };
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
