using System.Text.Json;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using Microsoft.VisualBasic.FileIO;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>`export`, every WHAT, as docs/export.md promises it.</summary>
public sealed class ExportCommandTests : IAsyncLifetime
{
    private static readonly DateTime At = new(2026, 11, 23, 10, 15, 0, DateTimeKind.Utc);

    private CommandRoom room = null!;

    public async Task InitializeAsync()
    {
        room = await CommandRoom.Open();
        await room.Import(MadeUpFiles.All);
    }

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task People()
    {
        var ran = await room.Run("export", "people");
        Assert.Equal((0, ""), (ran.Code, ran.Errors));
        Assert.Equal(5, ran.Lines.Count);
        Assert.Equal(
            """{"person":"M1001","name":"Jo Archer","firstName":"Jo","role":"parent","language":"en","format":"easy_read","muted":false,"onHold":false,"noticeGivenAt":null,"addresses":[{"channel":"sms","value":"+447700900101","privacy":"private","optedOutAt":null,"wrongNumberAt":null}],"children":[{"child":"K501","kind":"Mum","tell":["session","time","venue","companions"],"suspended":false,"courtRestrained":false}]}""",
            ran.Lines[0]);
    }

    [Fact]
    public async Task Sessions()
    {
        await room.Import(("sessions.csv", "session,child,start,end,state\nS1,K501,2026-07-02 16:00,17:00,held\n"));
        var ran = await room.Run("export", "sessions");
        Assert.Equal(
            [
                """{"session":"S1","child":"K501","start":"2026-07-02T15:00:00Z","end":"2026-07-02T16:00:00Z","venue":null,"type":"supervised","state":"held","practitioner":null,"arrangement":null,"ringIn":false,"version":1,"attendees":[]}""",
                """{"session":"S9001","child":"K501","start":"2026-11-26T16:00:00Z","end":"2026-11-26T17:30:00Z","venue":"V10","type":"supervised","state":"planned","practitioner":"M2002","arrangement":"A77","ringIn":true,"version":1,"attendees":["M1001"]}""",
                """{"session":"S9002","child":"K502","start":"2026-11-26T16:00:00Z","end":"2026-11-26T17:30:00Z","venue":"V10","type":"supervised","state":"planned","practitioner":"M2002","arrangement":"A78","ringIn":false,"version":1,"attendees":["M1001","M1002"]}""",
            ],
            ran.Lines);
    }

    [Fact]
    public async Task Records_as_they_were_written_superseded_ones_too()
    {
        await room.Add(NotComing("cant come 😢 \"sorry\""));
        await room.Add(new Attendance { PersonRef = "M1001", Role = "Parent", ChildRef = "K501", SessionRef = "S9001", Channel = "sms", Address = "+447700900101", At = At, Words = "actually i can", MessageIds = "SM1 SM2", RunId = "r1", Name = "attendance", State = AttendanceState.Coming, SupersedesId = 1 });
        await room.Add(new Concern { Channel = "sms", Address = "+447700900555", At = At.AddSeconds(0.5), Words = "scared", MessageIds = "SM3", Grade = ConcernGrade.Urgent, Reference = "4AC7D9", About = "fear" });
        var ran = await room.Run("export", "records");
        Assert.Equal(
            [
                """{"id":1,"kind":"Attendance","person":"M1001","role":"Parent","child":"K501","session":"S9001","channel":"sms","at":"2026-11-23T10:15:00Z","words":"cant come \uD83D\uDE22 \"sorry\"","supersedes":null,"address":"+447700900101","messageIds":["SM1"],"run":"r1","name":"attendance","unconfirmed":true,"partial":false,"state":"not_coming","reason":"ill_child","isReport":false,"conditional":false}""",
                """{"id":2,"kind":"Attendance","person":"M1001","role":"Parent","child":"K501","session":"S9001","channel":"sms","at":"2026-11-23T10:15:00Z","words":"actually i can","supersedes":1,"address":"+447700900101","messageIds":["SM1","SM2"],"run":"r1","name":"attendance","unconfirmed":false,"partial":false,"state":"coming","reason":"not_said","isReport":false,"conditional":false}""",
                """{"id":3,"kind":"Concern","person":null,"role":null,"child":null,"session":null,"channel":"sms","at":"2026-11-23T10:15:00.5Z","words":"scared","supersedes":null,"address":"+447700900555","messageIds":["SM3"],"run":null,"name":null,"unconfirmed":false,"partial":false,"grade":"urgent","reference":"4AC7D9","about":"fear","answeredAt":null,"answeredBy":null}""",
            ],
            ran.Lines);
    }

    /// <summary>A field that a release adds and the page does not tell is one that nobody who reads the export knows of.</summary>
    [Fact]
    public async Task The_page_names_every_kind_and_field_that_comes()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(TranscriptFiles.Folder(), "..", "..", "docs", "export.md"));
        foreach (var what in (string[])["records", "messages", "outbox", "people", "sessions"])
        {
            var part = page[page.IndexOf($"**{what}**", StringComparison.Ordinal)..];
            foreach (var column in (await room.Run("export", what, "--csv")).Lines[0].Split(','))
                Assert.True(part.Split('`', ' ').Contains(column), $"docs/export.md does not tell {what}'s {column}");
        }
        foreach (var kind in typeof(CaseRecord).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseRecord))))
            Assert.Contains($"`{kind.Name}`", page, StringComparison.Ordinal);
        foreach (var state in Enum.GetNames<OutboxState>())
            Assert.Contains($"`{state.ToLowerInvariant()}`", page[page.IndexOf("**outbox**", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_with_each_reply_after_the_message_that_it_answers()
    {
        await room.Add(new MessageLog { Channel = "sms", MessageId = "SM1", From = "+447700900101", To = "+441632960100", PersonRef = "M1001", At = At, Text = "cant come", Replies = JsonSerializer.Serialize(new[] { "Thank you.", "Why?\n1 Ill" }), ReadAs = "cancel" });
        await room.Add(new MessageLog { Channel = "sms", MessageId = "SM2", From = "+447700900555", To = "+441632960100", At = At, Text = "", Replies = "[]" });
        var ran = await room.Run("export", "messages");
        Assert.Equal(
            [
                """{"id":1,"direction":"in","messageId":"SM1","reply":null,"channel":"sms","from":"+447700900101","to":"+441632960100","person":"M1001","at":"2026-11-23T10:15:00Z","text":"cant come","readAs":"cancel"}""",
                """{"id":1,"direction":"out","messageId":"SM1","reply":1,"channel":"sms","from":"+441632960100","to":"+447700900101","person":"M1001","at":"2026-11-23T10:15:00Z","text":"Thank you."}""",
                """{"id":1,"direction":"out","messageId":"SM1","reply":2,"channel":"sms","from":"+441632960100","to":"+447700900101","person":"M1001","at":"2026-11-23T10:15:00Z","text":"Why?\n1 Ill"}""",
                """{"id":2,"direction":"in","messageId":"SM2","reply":null,"channel":"sms","from":"+447700900555","to":"+441632960100","person":null,"at":"2026-11-23T10:15:00Z","text":"","readAs":""}""",
            ],
            ran.Lines);
    }

    [Fact]
    public async Task The_outbox()
    {
        await room.Add(new OutboxMessage { Purpose = "duty:concern:4AC7D9:1", Kind = "duty.concern", Channel = "sms", To = "+447700900999", Text = "A worry. Reply 4AC7D9.", PlannedAt = At, DueAt = At, Until = "4AC7D9", State = OutboxState.Undelivered, SentAt = At.AddMinutes(1), Attempts = 2, ProviderId = "SM9", ProviderStatus = "undelivered", Error = "30003" });
        var ran = await room.Run("export", "outbox");
        Assert.Equal(
            """{"id":1,"purpose":"duty:concern:4AC7D9:1","kind":"duty.concern","state":"undelivered","channel":"sms","to":"+447700900999","person":null,"session":null,"beside":null,"text":"A worry. Reply 4AC7D9.","plannedAt":"2026-11-23T10:15:00Z","dueAt":"2026-11-23T10:15:00Z","staleAt":null,"sentAt":"2026-11-23T10:16:00Z","attempts":2,"messageId":"SM9","providerStatus":"undelivered","error":"30003","until":"4AC7D9","reference":"4AC7D9"}""",
            Assert.Single(ran.Lines));
    }

    [Fact]
    public async Task A_review_counts_what_was_said_and_never_silence_as_missed_and_tells_no_address()
    {
        await room.Import(("s.csv", "session,child,start,end,state,attendees\nS0,K501,2026-11-19 16:00,17:00,not_held,M1001\nS1,K501,2026-11-20 16:00,17:00,held,M1001\nS2,K501,2026-11-21 16:00,17:00,called_off,M1001\n"));
        await room.Add(NotComing("cant come"));
        await room.Add(new Illness { PersonRef = "M1001", Role = "Parent", ChildRef = "K501", SessionRef = "S9001", Channel = "sms", Address = "+447700900101", At = At, Words = "cant come", MessageIds = "SM1", Who = WhoIsIll.TheChild });
        await room.Add(new Attendance { PersonRef = "M1001", Role = "Parent", ChildRef = "K501", SessionRef = "S1", Channel = "sms", Address = "+447700900101", At = At, Words = "yes", MessageIds = "SM2", State = AttendanceState.Coming });
        await room.Add(new Comment { PersonRef = "M1002", Role = "Parent", ChildRef = "K502", Channel = "sms", Address = "+447700900102", At = At, Words = "of another child", MessageIds = "SM4" });
        var ran = await room.Run("export", "review", "--child", "K501");
        Assert.Equal((0, ""), (ran.Code, ran.Errors));
        Assert.Equal(
            [
                """{"kind":"summary","child":"K501","firstName":"Amy","sessions":4,"planned":1,"calledOff":1,"suspended":0,"held":1,"notHeld":1}""",
                """{"kind":"attendance_summary","child":"K501","person":"M1001","relationship":"Mum","sessions":4,"coming":1,"notComing":1,"ill":1,"late":0,"notSaid":2}""",
                """{"kind":"session","session":"S0","child":"K501","start":"2026-11-19T16:00:00Z","end":"2026-11-19T17:00:00Z","venue":null,"type":"supervised","state":"not_held","practitioner":null,"arrangement":null,"ringIn":false,"attendees":["M1001"]}""",
            ],
            ran.Lines.Take(3));
        Assert.Equal(["Attendance", "Illness", "Attendance"], ran.Lines.Skip(6).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()));
        Assert.DoesNotContain("+4477", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("of another child", ran.Output, StringComparison.Ordinal);
        var table = await room.Run("export", "review", "--child", "K501", "--csv");
        Assert.DoesNotContain("+4477", table.Output, StringComparison.Ordinal);
        Assert.Equal(ran.Lines.Count + 1, Table(table.Output).Count);
    }

    [Fact]
    public async Task A_review_holds_the_newest_version_of_a_record_alone()
    {
        await room.Add(NotComing("cant come"));
        await room.Add(new Attendance { PersonRef = "M1001", Role = "Parent", ChildRef = "K501", SessionRef = "S9001", Channel = "sms", Address = "+447700900101", At = At, Words = "no wait", MessageIds = "SM2", State = AttendanceState.Withdrawn, SupersedesId = 1 });
        var ran = await room.Run("export", "review", "--child", "K501");
        Assert.Contains("\"coming\":0,\"notComing\":0,\"ill\":0,\"late\":0,\"notSaid\":1", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cant come", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("carer reviewing", true)]
    [InlineData("carer family worker", false)]
    [InlineData("reviewing nobody", false)]
    [InlineData("nobody", false)]
    [InlineData(null, false)]
    public async Task A_review_holds_a_young_persons_plan_only_where_they_let_the_reviewing_officer_read_it(string? readers, bool shown)
    {
        await room.Add(Wish("see", null, "my nan"), new KitPlanStep { PersonRef = "M1001", ChildRef = "K501", Channel = "sms", Address = "+447700900101", At = At, Words = "yes", MessageIds = "SM1", Move = KitPlanMove.AskedToRead, PlanVersion = 1 });
        if (readers is not null)
            await room.Add(Wish("readers", readers, "4"));
        var ran = await room.Run("export", "review", "--child", "K501");
        Assert.Equal(shown, ran.Output.Contains("my nan", StringComparison.Ordinal));
        Assert.Equal(shown, ran.Output.Contains("KitPlan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_they_choose_last_of_their_readers_counts()
    {
        await room.Add(Wish("see", null, "my nan"));
        await room.Add(Wish("readers", "reviewing", "4"));
        await room.Add(Wish("readers", "carer", "1"));
        Assert.DoesNotContain("KitPlan", (await room.Run("export", "review", "--child", "K501")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_such_child_is_refused()
    {
        var ran = await room.Run("export", "review", "--child", "K9");
        Assert.Equal((1, "", "No child \"K9\" is known."), (ran.Code, ran.Output, Assert.Single(ran.ErrorLines)));
    }

    /// <summary>Whoever may text the service must not reach into the spreadsheet of whoever reads it.</summary>
    [Theory]
    [InlineData("=HYPERLINK(\"http://x.example\",\"click\")")]
    [InlineData("+447700900101")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\n=1")]
    [InlineData("\r=1")]
    [InlineData("＝1+1")]
    [InlineData("＠x")]
    public async Task A_text_that_a_spreadsheet_would_run_is_made_plain_in_a_table_and_stays_as_it_is_in_lines(string text)
    {
        await room.Add(new MessageLog { Channel = "sms", MessageId = "SM1", From = text, To = "+441632960100", At = At, Text = text, Replies = JsonSerializer.Serialize(new[] { text }) });
        var table = Table((await room.Run("export", "messages", "--csv")).Output);
        Assert.Equal("'" + text.ReplaceLineEndings("\n"), table[1]["text"].ReplaceLineEndings("\n"));
        Assert.Equal("'" + text.ReplaceLineEndings("\n"), table[1]["from"].ReplaceLineEndings("\n"));
        Assert.Equal("'" + text.ReplaceLineEndings("\n"), table[2]["text"].ReplaceLineEndings("\n"));
        var line = JsonDocument.Parse((await room.Run("export", "messages")).Lines[0]).RootElement;
        Assert.Equal(text, line.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_table_has_a_header_yes_and_no_lists_with_semicolons_and_rows_as_json()
    {
        var people = Table((await room.Run("export", "people", "--csv")).Output);
        Assert.Equal(["person", "name", "firstName", "role", "language", "format", "muted", "onHold", "noticeGivenAt", "addresses", "children"], people[0].Keys);
        Assert.Equal(("no", "easy_read", ""), (people[1]["muted"], people[1]["format"], people[1]["noticeGivenAt"]));
        Assert.Equal("K501", JsonDocument.Parse(people[1]["children"]).RootElement[0].GetProperty("child").GetString());
        var sessions = Table((await room.Run("export", "sessions", "--csv")).Output);
        Assert.Equal(("2026-11-26T16:00:00Z", "M1001;M1002", "yes"), (sessions[1]["start"], sessions[2]["attendees"], sessions[1]["ringIn"]));
    }

    private static KitPlan Wish(string topic, string? value, string words) => new()
    {
        PersonRef = "M1001",
        Role = "young person",
        ChildRef = "K501",
        Channel = "sms",
        Address = "+447700900101",
        At = At,
        Words = words,
        MessageIds = "SM1",
        Questionnaire = "kit-plan",
        Question = topic,
        Value = value,
    };

    private static Attendance NotComing(string words) => new()
    {
        PersonRef = "M1001",
        Role = "Parent",
        ChildRef = "K501",
        SessionRef = "S9001",
        Channel = "sms",
        Address = "+447700900101",
        At = At,
        Words = words,
        MessageIds = "SM1",
        RunId = "r1",
        Name = "attendance",
        Unconfirmed = true,
        State = AttendanceState.NotComing,
        Reason = AbsenceReason.IllChild,
    };

    /// <summary>As a program that reads tables reads it; the header first.</summary>
    private static List<Dictionary<string, string>> Table(string csv)
    {
        using var parser = new TextFieldParser(new StringReader(csv)) { HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        var rows = new List<Dictionary<string, string>>();
        string[]? header = null;
        while (parser.ReadFields() is { } cells)
        {
            header ??= cells;
            Assert.Equal(header.Length, cells.Length);
            rows.Add(header.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second));
        }
        return rows;
    }
}
