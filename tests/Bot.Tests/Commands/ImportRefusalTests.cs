namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>What each column refuses, with file, line, column and reason; then nothing of any file is there.</summary>
public sealed class ImportRefusalTests
{
    private const string Roles = "parent, relative, carer, young_person, practitioner, social_worker, manager, business_support";
    private static readonly string Long = new('x', 401);

    public static TheoryData<string, string, string, string> Cells => new()
    {
        { "People", "person", "", "is empty" },
        { "People", "person", Long[..65], "is longer than 64 characters" },
        { "People", "name", "", "is empty" },
        { "People", "name", Long[..201], "is longer than 200 characters" },
        { "People", "role", "", "is empty" },
        { "People", "role", "mother", $"\"mother\" is none of {Roles}" },
        { "People", "role", "3", $"\"3\" is none of {Roles}" },
        { "People", "role", "\"parent,carer\"", $"\"parent,carer\" is none of {Roles}" },
        { "People", "first_name", Long[..201], "is longer than 200 characters" },
        { "People", "language", "English", "\"English\" is no language tag like en or pt-BR" },
        { "People", "language", "e", "\"e\" is no language tag like en or pt-BR" },
        { "People", "format", "large_print", "\"large_print\" is none of adult, young_person, easy_read" },
        { "People", "mobile", "none", "\"none\" is no telephone number" },
        { "People", "mobile", "07700 9", "\"07700 9\" is no telephone number" },
        { "People", "mobile", "07700 900101; soon", "\"soon\" is no telephone number" },
        { "People", "mobile_privacy", "public", "\"public\" is none of unknown, private, shared, do_not_text" },
        { "People", "teams", Long[..301], "is longer than 300 characters" },
        { "People", "muted", "perhaps", "\"perhaps\" is neither yes nor no" },
        { "People", "on_hold", "2", "\"2\" is neither yes nor no" },
        { "Children", "child", "", "is empty" },
        { "Children", "child", Long[..65], "is longer than 64 characters" },
        { "Children", "first_name", "", "is empty" },
        { "Children", "first_name", Long[..201], "is longer than 200 characters" },
        { "Children", "born", "4.3.2012", "\"4.3.2012\" is no date like 2012-03-04" },
        { "Children", "born", "2012-02-30", "\"2012-02-30\" is no date like 2012-03-04" },
        { "Children", "born", "04/13/2012", "\"04/13/2012\" is no date like 2012-03-04" },
        { "Children", "born", "2107-03-04", "\"2107-03-04\" lies in the future" },
        { "Children", "born", "0012-03-04", "\"0012-03-04\" lies too far back to be a child's" },
        { "Children", "person", "M9", "no person \"M9\" is known" },
        { "Children", "person", "M1001", "\"M1001\" is a parent; the child as somebody who writes has the role young_person" },
        { "Children", "may_message", "agreed", "\"agreed\" is neither yes nor no" },
        { "Children", "may_message_by", "", "is empty: a yes needs who recorded it" },
        { "Children", "may_message_by", Long[..201], "is longer than 200 characters" },
        { "Children", "may_message_at", "", "is empty: a yes needs when it was recorded" },
        { "Children", "may_message_at", "yesterday", "\"yesterday\" is no time like 2026-11-26 16:00" },
        { "Children", "social_worker", "M9", "no person \"M9\" is known" },
        { "Children", "on_hold", "hold", "\"hold\" is neither yes nor no" },
        { "Venues", "venue", "", "is empty" },
        { "Venues", "venue", Long[..65], "is longer than 64 characters" },
        { "Venues", "name", "", "is empty" },
        { "Venues", "name", Long[..201], "is longer than 200 characters" },
        { "Venues", "address", Long, "is longer than 400 characters" },
        { "Relationships", "person", "", "is empty" },
        { "Relationships", "person", "m1001", "no person \"m1001\" is known" },
        { "Relationships", "child", "", "is empty" },
        { "Relationships", "child", "K999", "no child \"K999\" is known" },
        { "Relationships", "kind", "", "is empty" },
        { "Relationships", "kind", Long[..201], "is longer than 200 characters" },
        { "Relationships", "tell", "session;where", "\"where\" is none of session, time, venue, companions, others_answers" },
        { "Relationships", "tell", "15", "\"15\" is none of session, time, venue, companions, others_answers" },
        { "Relationships", "suspended", "7 days", "\"7 days\" is neither yes nor no" },
        { "Relationships", "court_restrained", "x", "\"x\" is neither yes nor no" },
        { "Sessions", "session", "", "is empty" },
        { "Sessions", "session", Long[..65], "is longer than 64 characters" },
        { "Sessions", "child", "", "is empty" },
        { "Sessions", "child", "K999", "no child \"K999\" is known" },
        { "Sessions", "start", "", "is empty" },
        { "Sessions", "start", "26 Nov", "\"26 Nov\" is no time like 2026-11-26 16:00" },
        { "Sessions", "start", "2026-11-26 24:00", "\"2026-11-26 24:00\" is no time like 2026-11-26 16:00" },
        { "Sessions", "start", "11/26/2026 16:00", "\"11/26/2026 16:00\" is no time like 2026-11-26 16:00" },
        { "Sessions", "end", "", "is empty" },
        { "Sessions", "end", "16:00", "is not after the start" },
        { "Sessions", "end", "15:00", "is not after the start" },
        { "Sessions", "end", "2026-11-27 16:01", "is more than a day after the start" },
        { "Sessions", "end", "late", "\"late\" is no time like 2026-11-26 16:00" },
        { "Sessions", "venue", "V99", "no venue \"V99\" is known" },
        { "Sessions", "type", "outdoors", "\"outdoors\" is none of supervised, assessed, self_directed, virtual" },
        { "Sessions", "state", "cancelled", "\"cancelled\" is none of planned, called_off, suspended, held, not_held" },
        { "Sessions", "practitioner", "M9", "no person \"M9\" is known" },
        { "Sessions", "arrangement", Long[..65], "is longer than 64 characters" },
        { "Sessions", "ring_in", "perhaps", "\"perhaps\" is neither yes nor no" },
        { "Sessions", "attendees", "M1001;M1", "no person \"M1\" is known" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_cell_is_refused_with_its_reason_and_nothing_is_imported(string heading, string column, string cell, string reason)
    {
        await using var room = await CommandRoom.Open();
        var (name, text) = MadeUpFiles.Of(heading);
        var ran = await room.Import([.. Before(heading), (name, WithCell(text, column, cell))]);
        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Equal([$"{name}, line 2, column {column}: {reason}", "Nothing was imported. Put the lines right, or run with --skip-bad."], ran.ErrorLines);
        Assert.Equal("", (await room.Run("export", "people")).Output);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_line_is_told_at_once_as_the_page_shows()
    {
        await using var room = await CommandRoom.Open();
        await room.Import(MadeUpFiles.All);
        var ran = await room.Import(("sessions-bad.csv", """
            session,child,start,end,type,ring_in,attendees
            S1,K501,2027-03-28 01:30,2027-03-28 03:00,,,
            S2,K999,2026-11-26 16:00,15:00,outdoors,perhaps,M1

            """));
        var page = MadeUpFiles.Of("A refused line").Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(page[..7], ran.ErrorLines);
    }

    [Fact]
    public async Task The_same_reference_twice_in_a_file_is_refused_with_the_line_of_the_first()
    {
        await using var room = await CommandRoom.Open();
        var ran = await room.Import(("v.csv", "venue,name\nV1,A\nV2,B\nV1,C\n"));
        Assert.Equal("v.csv, line 4, column venue: V1 is on line 2 already", ran.ErrorLines[0]);
    }

    [Fact]
    public async Task Lines_that_say_different_things_of_one_number_are_refused()
    {
        await using var room = await CommandRoom.Open();
        var ran = await room.Import(("p.csv", "person,name,role,mobile,mobile_privacy\nP1,A,parent,07700 900150,private\nP2,B,parent,07700 900150,do_not_text\n"));
        Assert.Equal("p.csv, line 3, column mobile_privacy: another line says private of the same number", ran.ErrorLines[0]);
    }

    /// <summary>What the file's own references need.</summary>
    private static IEnumerable<(string, string)> Before(string heading) =>
        MadeUpFiles.All.TakeWhile(file => file.Name != MadeUpFiles.Of(heading).Name);

    /// <summary>The first line below the header, alone, with one cell put in another's place.</summary>
    private static string WithCell(string csv, string column, string cell)
    {
        var lines = csv.Split('\n');
        var at = Array.IndexOf(lines[0].Split(','), column);
        var cells = lines[1].IndexOf('"', StringComparison.Ordinal) is > 0 and var quote ? [.. lines[1][..(quote - 1)].Split(','), lines[1][quote..]] : lines[1].Split(',');
        cells[at] = cell;
        return $"{lines[0]}\n{string.Join(',', cells)}\n";
    }
}
