using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>Files as other programs save them, and files that are none.</summary>
public sealed class ImportFileTests : IAsyncLifetime
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    private CommandRoom room = null!;

    public async Task InitializeAsync() => room = await CommandRoom.Open();

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Theory]
    [InlineData("venue,name\nV1,Oak House\n", "Oak House")]
    [InlineData("venue,name\r\nV1,Oak House\r\n", "Oak House")]
    [InlineData("\uFEFFvenue,name\r\nV1,Oak House", "Oak House")]
    [InlineData("\uFEFF\"venue\",\"name\"\n\"V1\",\"Oak House\"\n", "Oak House")]
    [InlineData(" Venue , NAME \nV1,  Oak House  \n", "Oak House")]
    [InlineData("venue,name\nV1,\"Oak \"\"The\"\" House, upstairs\"\n", "Oak \"The\" House, upstairs")]
    [InlineData("venue,name\nV1,\"Oak\nHouse\"\n", "Oak\nHouse")]
    [InlineData("venue,name\nV1,Dŵr Tŷ 😀\n", "Dŵr Tŷ 😀")]
    [InlineData("venue,name,\nV1,Oak House,\n", "Oak House")]
    [InlineData("venue,name\n\n,\n   \nV1,Oak House\n\n\n", "Oak House")]
    [InlineData("name,venue\nOak House,V1\n", "Oak House")]
    public async Task It_is_read_as_it_was_meant(string csv, string name)
    {
        var ran = await room.Import(("v.csv", csv));
        Assert.Equal((0, "", "v.csv: 1 added, 0 changed, 0 unchanged, 0 refused"), (ran.Code, ran.Errors, Assert.Single(ran.Lines)));
        await using var store = await room.OpenStore();
        var venue = await store.Venues.SingleAsync();
        Assert.Equal(("V1", name), (venue.Ref, venue.Name));
    }

    [Theory]
    [InlineData("", "v.csv, line 1: the file is empty")]
    [InlineData("\uFEFF", "v.csv, line 1: the file is empty")]
    [InlineData("V1,Oak House\n", "v.csv, line 1: the header is none of people, children, venues, relationships or sessions (see docs/import.md)")]
    [InlineData("venue;name\nV1;Oak House\n", "v.csv, line 1: the cells are parted by semicolons; save the file with commas between them")]
    [InlineData("\"venue\";\"name\"\nV1;Oak House\n", "v.csv, line 1: the cells are parted by semicolons; save the file with commas between them")]
    [InlineData("venue\tname\nV1\tOak House\n", "v.csv, line 1: the cells are parted by tabs; save the file with commas between them")]
    [InlineData("venue,name,town\nV1,Oak House,Corby\n", "v.csv, line 1, column town: a file of venues has no such column (see docs/import.md)")]
    [InlineData("venue,name,Name\nV1,Oak House,Oak\n", "v.csv, line 1, column name: the column is there twice")]
    public async Task A_file_that_is_none_is_refused_whole_also_with_skip_bad(string csv, string reason)
    {
        var good = room.Write("p.csv", "person,name,role\nP1,Ann,parent\n");
        foreach (var more in (string[][])[[], ["--skip-bad"]])
        {
            var ran = await room.Run(["import", good, room.Write("v.csv", csv), .. more]);
            Assert.Equal((1, "", reason), (ran.Code, ran.Output, Assert.Single(ran.ErrorLines)));
        }
        Assert.Equal("", (await room.Run("export", "people")).Output);
    }

    [Theory]
    [InlineData("venue,name\nV1\n", "v.csv, line 2: has 1 cells, the header 2")]
    [InlineData("venue,name\nV1,Oak,House\n", "v.csv, line 2: has 3 cells, the header 2")]
    [InlineData("venue,name\nV1,\"Oak\" House\n", "v.csv, line 2: a quotation mark stands where none can")]
    [InlineData("venue,name\nV1,\"Oak House\n", "v.csv, line 2: a quotation mark stands where none can")]
    [InlineData("venue,name\nV1,\"Oak\nHouse\"\n\nV2,\n", "v.csv, line 5, column name: is empty")]
    public async Task A_line_that_is_no_csv_is_refused_by_its_number_in_an_editor(string csv, string reason)
    {
        var ran = await room.Import(("v.csv", csv));
        Assert.Equal((1, "", reason), (ran.Code, ran.Output, ran.ErrorLines[0]));
    }

    public static TheoryData<string, byte[]> OtherEncodings => new()
    {
        { "Latin-1", Encoding.Latin1.GetBytes("venue,name\nV1,Café\n") },
        { "Latin-1 below a UTF-8 mark", [.. Utf8Mark, .. Encoding.Latin1.GetBytes("venue,name\nV1,Café\n")] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("venue,name\nV1,Oak\n")] },
        { "UTF-8 broken off", [.. Encoding.UTF8.GetBytes("venue,name\nV1,Caf"), 0xC3] },
        { "UTF-16, the other way round", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("venue,name\nV1,Oak\n")] },
    };

    [Theory]
    [MemberData(nameof(OtherEncodings))]
    public async Task What_is_not_UTF8_is_refused_and_never_taken_with_other_letters(string encoding, byte[] bytes)
    {
        var ran = await room.Run("import", room.Write("v.csv", bytes), "--skip-bad");
        Assert.True(ran.Errors == "v.csv: the file is not UTF-8; save it as \"CSV UTF-8\"" + Environment.NewLine, $"{encoding}: {ran.Errors}{ran.Output}");
        Assert.Equal((1, ""), (ran.Code, ran.Output));
    }

    [Fact]
    public async Task A_missing_file_is_refused_by_name()
    {
        var ran = await room.Run("import", Path.Combine(Path.GetDirectoryName(room.DatabaseFile)!, "nowhere.csv"));
        Assert.Equal((1, "", "nowhere.csv: there is no such file"), (ran.Code, ran.Output, Assert.Single(ran.ErrorLines)));
    }

    [Theory]
    [InlineData("2026-11-26 16:00", "2026-11-26T16:00")]
    [InlineData("26/11/2026 16:00", "2026-11-26T16:00")]
    [InlineData("2026-11-26T16:00", "2026-11-26T16:00")]
    [InlineData("2026-07-02 16:00", "2026-07-02T15:00")]
    [InlineData("2026-07-02 16:00 BST", "2026-07-02T15:00")]
    [InlineData("2027-03-28 00:59", "2027-03-28T00:59")]
    [InlineData("2027-03-28 02:00", "2027-03-28T01:00")]
    [InlineData("2026-10-25 00:59", "2026-10-24T23:59")]
    [InlineData("2026-10-25 01:30 BST", "2026-10-25T00:30")]
    [InlineData("2026-10-25 01:30 gmt", "2026-10-25T01:30")]
    [InlineData("2026-10-25 02:00", "2026-10-25T02:00")]
    public async Task A_local_time_is_the_instant_that_it_names(string local, string utc)
    {
        var ran = await room.Import(Child, ("s.csv", $"session,child,start,end\nS1,K1,{local},23:00\n"));
        Assert.Equal((0, ""), (ran.Code, ran.Errors));
        await using var store = await room.OpenStore();
        Assert.Equal(DateTime.Parse(utc, CultureInfo.InvariantCulture), (await store.Sessions.SingleAsync()).StartsAt);
    }

    [Theory]
    [InlineData("2027-03-28 01:00", "2027-03-28 01:00 does not exist: the clocks go forward that night")]
    [InlineData("2027-03-28 01:59", "2027-03-28 01:59 does not exist: the clocks go forward that night")]
    [InlineData("2026-10-25 01:00", "2026-10-25 01:00 happens twice: the clocks go back that night. Write \"2026-10-25 01:00 BST\" for the first or \"2026-10-25 01:00 GMT\" for the second")]
    [InlineData("2026-11-26 16:00 BST", "2026-11-26 16:00 is GMT, not BST")]
    [InlineData("2026-07-02 16:00 GMT", "2026-07-02 16:00 is BST, not GMT")]
    public async Task A_local_time_that_names_no_instant_is_refused(string local, string reason)
    {
        var ran = await room.Import(Child, ("s.csv", $"session,child,start,end\nS1,K1,{local},2027-03-28 23:00\n"));
        Assert.Equal((1, $"s.csv, line 2, column start: {reason}"), (ran.Code, ran.ErrorLines[0]));
    }

    /// <summary>More lines than are held in memory together, with what lies far apart in the file belonging together.</summary>
    [Fact]
    public async Task Many_lines_come_in_whole_and_again_change_nothing()
    {
        const int Many = 3000;
        var people = string.Concat(Enumerable.Range(0, Many).Select(at => string.Create(CultureInfo.InvariantCulture, $"P{at},Made Up {at},parent,+4477009{at % (Many / 2):d5},shared\n")));
        var file = ("p.csv", "person,name,role,mobile,mobile_privacy\n" + people);
        Assert.Equal(["p.csv: 3000 added, 0 changed, 0 unchanged, 0 refused"], (await room.Import(file)).Lines);
        Assert.Equal(["p.csv: 0 added, 0 changed, 3000 unchanged, 0 refused"], (await room.Import(file)).Lines);
        await using var store = await room.OpenStore();
        Assert.Equal((Many, Many / 2, Many), (await store.People.CountAsync(), await store.Addresses.CountAsync(), await store.AddressPeople.CountAsync()));
    }

    [Property(MaxTest = 150)]
    public void No_octets_whatever_throw(byte[] bytes) => IsTakenOrRefused(bytes);

    /// <summary>What looks like one of the files and then goes wrong comes further than noise.</summary>
    [Property(MaxTest = 150)]
    public void No_cells_whatever_throw(NonNull<string> first, NonNull<string> second, NonNull<string> third, byte[] tail, bool isQuoted)
    {
        string[] cells = [first.Get, second.Get, third.Get, "2026-11-26 16:00"];
        var line = string.Join(',', isQuoted ? cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"") : cells);
        var header = first.Get.Length % 2 == 0 ? "person,name,role,mobile" : "session,child,start,end";
        IsTakenOrRefused([.. Encoding.UTF8.GetBytes($"{header}\n{line}\n"), .. tail]);
    }

    private void IsTakenOrRefused(byte[] bytes)
    {
        var ran = room.Run("import", room.Write("any.csv", bytes)).GetAwaiter().GetResult();
        if (ran.Code == 0)
            Assert.True(ran.Errors == "" && ran.Output != "", ran.Errors);
        else
            Assert.True(ran.Code == 1 && ran.Errors.StartsWith("any.csv", StringComparison.Ordinal), $"{ran.Code} {ran.Output} {ran.Errors}");
    }

    private static (string, string) Child => ("c.csv", "child,first_name\nK1,Amy\n");
}
