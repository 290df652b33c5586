using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>`import`, as staff run it.</summary>
public sealed class ImportCommandTests : IAsyncLifetime
{
    private CommandRoom room = null!;

    public async Task InitializeAsync() => room = await CommandRoom.Open();

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task What_the_page_shows_is_imported_and_again_is_an_update()
    {
        var ran = await room.Import(MadeUpFiles.All);
        Assert.Equal((0, ""), (ran.Code, ran.Errors));
        Assert.Equal(
            [
                "people.csv: 5 added, 0 changed, 0 unchanged, 0 refused",
                "children.csv: 2 added, 0 changed, 0 unchanged, 0 refused",
                "venues.csv: 1 added, 0 changed, 0 unchanged, 0 refused",
                "relationships.csv: 3 added, 0 changed, 0 unchanged, 0 refused",
                "sessions.csv: 2 added, 0 changed, 0 unchanged, 0 refused",
            ],
            ran.Lines);
        var before = await Everything();
        var again = await room.Import(MadeUpFiles.All);
        Assert.Equal(
            [
                "people.csv: 0 added, 0 changed, 5 unchanged, 0 refused",
                "children.csv: 0 added, 0 changed, 2 unchanged, 0 refused",
                "venues.csv: 0 added, 0 changed, 1 unchanged, 0 refused",
                "relationships.csv: 0 added, 0 changed, 3 unchanged, 0 refused",
                "sessions.csv: 0 added, 0 changed, 2 unchanged, 0 refused",
            ],
            again.Lines);
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task The_order_of_files_and_columns_and_the_names_of_files_do_not_matter()
    {
        var straight = await room.Import(MadeUpFiles.All);
        var before = await Everything();
        await using var other = await CommandRoom.Open();
        var ran = await other.Import([.. MadeUpFiles.All.Reverse().Select(file => (file.Name.Replace(".csv", "-2026.txt", StringComparison.Ordinal), Turned(file.Text)))]);
        Assert.Equal((0, ""), (ran.Code, ran.Errors));
        Assert.Equal(straight.Lines.Select(line => line.Split(": ")[1]), ran.Lines.Select(line => line.Split(": ")[1]));
        Assert.Equal(before, await Everything(other));
    }

    [Fact]
    public async Task Every_column_of_the_people_file_lands_where_it_belongs()
    {
        await room.Import(MadeUpFiles.People);
        await using var store = await room.OpenStore();
        var people = await store.People.Include(person => person.Addresses).ThenInclude(link => link.Address).OrderBy(person => person.Ref).ToListAsync();
        Assert.Equal(
            [
                "M1001|Jo Archer|Jo|Parent|en|EasyRead|False|False|sms:+447700900101:Private",
                "M1002|Lee Archer|Lee|Parent|en|Adult|False|False|sms:+447700900102:Unknown sms:+447700900103:Unknown",
                "M1003|Amy Archer|Amy|YoungPerson|en|YoungPerson|False|False|sms:+447700900104:Private",
                "M2001|Ruth Vale|Ruth|SocialWorker|en|Adult|False|False|msteams:0a1b2c3d-0000-4000-8000-00000000abcd:Unknown",
                "M2002|Omar Finch|Omar|Practitioner|en|Adult|False|False|sms:+447700900105:Private",
            ],
            people.Select(person => string.Join('|', person.Ref, person.Name, person.FirstName, person.Role, person.Language, person.Format, person.Muted, person.OnHold, Reached(person))));
    }

    [Fact]
    public async Task Every_column_of_the_other_files_lands_where_it_belongs()
    {
        await room.Import(MadeUpFiles.All);
        await using var store = await room.OpenStore();
        var amy = await store.Children.SingleAsync(child => child.Ref == "K501");
        Assert.Equal(
            ("Amy", new DateOnly(2012, 3, 4), "M1003", true, "Ruth Vale", Utc("2026-01-12T11:00"), "M2001", false),
            (amy.FirstName, amy.BornOn, amy.PersonRef, amy.MayMessage, amy.MayMessageRecordedBy, amy.MayMessageRecordedAt, amy.SocialWorkerRef, amy.OnHold));
        Assert.Equal(new DateOnly(2018, 5, 4), (await store.Children.SingleAsync(child => child.Ref == "K502")).BornOn);
        var venue = await store.Venues.SingleAsync();
        Assert.Equal(("V10", "Oak House", "3 Oak Street, NN1 9ZZ"), (venue.Ref, venue.Name, venue.Address));
        Assert.Equal(
            [
                ("M1001", "K501", "Mum", Tell.Session | Tell.Time | Tell.Venue | Tell.Companions, false, false),
                ("M1002", "K502", "Dad", Tell.Session | Tell.Time, true, false),
                ("M1003", "K501", "self", Tell.Session | Tell.Time | Tell.Venue, false, false),
            ],
            (await store.Relationships.OrderBy(own => own.PersonRef).ToListAsync()).Select(own => (own.PersonRef, own.ChildRef, own.Kind, own.Tell, own.Suspended, own.CourtRestrained)));
        var sessions = await store.Sessions.Include(session => session.Attendees).OrderBy(session => session.Ref).ToListAsync();
        Assert.Equal(
            [
                ("S9001", "K501", Utc("2026-11-26T16:00"), Utc("2026-11-26T17:30"), "V10", SessionType.Supervised, SessionState.Planned, "M2002", "A77", true, 1, "M1001"),
                ("S9002", "K502", Utc("2026-11-26T16:00"), Utc("2026-11-26T17:30"), "V10", SessionType.Supervised, SessionState.Planned, "M2002", "A78", false, 1, "M1001 M1002"),
            ],
            sessions.Select(s => (s.Ref, s.ChildRef, s.StartsAt, s.EndsAt, s.VenueRef, s.Type, s.State, s.PractitionerRef, s.Arrangement, s.RingIn, s.Version, string.Join(' ', s.Attendees.Select(a => a.PersonRef).Order(StringComparer.Ordinal)))));
    }

    [Fact]
    public async Task A_change_is_counted_and_raises_the_version_of_the_session_alone_that_changed()
    {
        await room.Import(MadeUpFiles.All);
        var (name, text) = MadeUpFiles.Sessions;
        var ran = await room.Import((name, text.Replace("S9002,K502,26/11/2026 16:00", "S9002,K502,26/11/2026 15:45", StringComparison.Ordinal)));
        Assert.Equal(["sessions.csv: 0 added, 1 changed, 1 unchanged, 0 refused"], ran.Lines);
        ran = await room.Import((name, text.Replace("M1001;M1002", "M1002", StringComparison.Ordinal)));
        Assert.Equal(["sessions.csv: 0 added, 1 changed, 1 unchanged, 0 refused"], ran.Lines);
        await using var store = await room.OpenStore();
        Assert.Equal([("S9001", 1), ("S9002", 3)], (await store.Sessions.OrderBy(s => s.Ref).ToListAsync()).Select(s => (s.Ref, s.Version)));
        Assert.Equal(["M1002"], await store.SessionAttendees.Where(a => a.SessionRef == "S9002").Select(a => a.PersonRef).ToListAsync());
    }

    [Fact]
    public async Task A_column_left_out_changes_nothing_and_an_empty_cell_empties()
    {
        await room.Import(MadeUpFiles.All);
        await room.Import(("people.csv", "person,name,role\nM1001,Jo Archer,parent\n"));
        await room.Import(("venues.csv", "venue,name\nV10,Oak House\n"));
        await using (var store = await room.OpenStore())
        {
            Assert.Equal(WordingFormat.EasyRead, (await store.People.SingleAsync(person => person.Ref == "M1001")).Format);
            Assert.Equal(1, await store.AddressPeople.CountAsync(link => link.PersonRef == "M1001"));
            Assert.Equal("3 Oak Street, NN1 9ZZ", (await store.Venues.SingleAsync()).Address);
        }
        await room.Import(("people.csv", "person,name,role,format,mobile\nM1001,Jo Archer,parent,,\n"));
        await room.Import(("venues.csv", "venue,name,address\nV10,Oak House,\n"));
        await room.Import(("relationships.csv", "person,child,kind,tell\nM1001,K501,Mum,\n"));
        await using (var store = await room.OpenStore())
        {
            Assert.Equal(WordingFormat.Adult, (await store.People.SingleAsync(person => person.Ref == "M1001")).Format);
            Assert.Equal(0, await store.AddressPeople.CountAsync(link => link.PersonRef == "M1001"));
            Assert.Null((await store.Venues.SingleAsync()).Address);
            Assert.Equal(Tell.Nothing, (await store.Relationships.SingleAsync(own => own.PersonRef == "M1001")).Tell);
        }
    }

    [Fact]
    public async Task One_bad_line_leaves_all_files_out_and_with_skip_bad_the_good_lines_come_in()
    {
        var (name, text) = MadeUpFiles.People;
        var files = MadeUpFiles.All.Where(file => file.Name != name).Prepend((name, text.Replace("M1001,Jo Archer,Jo,parent", "M1001,Jo Archer,Jo,mother", StringComparison.Ordinal))).ToArray();
        string[] bad =
        [
            "people.csv, line 2, column role: \"mother\" is none of parent, relative, carer, young_person, practitioner, social_worker, manager, business_support",
            "relationships.csv, line 2, column person: no person \"M1001\" is known",
            "sessions.csv, line 2, column attendees: no person \"M1001\" is known",
            "sessions.csv, line 3, column attendees: no person \"M1001\" is known",
        ];
        var ran = await room.Import(files);
        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Equal([.. bad, "Nothing was imported. Put the lines right, or run with --skip-bad."], ran.ErrorLines);
        Assert.Equal("", await Everything());
        ran = await room.Run(["import", .. files.Select(file => room.Write(file.Item1, file.Item2)), "--skip-bad"]);
        Assert.Equal(1, ran.Code);
        Assert.Equal(bad, ran.ErrorLines);
        Assert.Equal(
            [
                "people.csv: 4 added, 0 changed, 0 unchanged, 1 refused",
                "children.csv: 2 added, 0 changed, 0 unchanged, 0 refused",
                "venues.csv: 1 added, 0 changed, 0 unchanged, 0 refused",
                "relationships.csv: 2 added, 0 changed, 0 unchanged, 1 refused",
                "sessions.csv: 0 added, 0 changed, 0 unchanged, 2 refused",
            ],
            ran.Lines);
    }

    [Fact]
    public async Task Two_people_on_one_number_share_it_and_one_is_never_called_private()
    {
        var ran = await room.Import(("p.csv", "person,name,role,mobile,mobile_privacy\nP1,Ann,parent,07700 900150,private\nP2,Bob,parent,+44 7700 900150,private\nP3,Cy,parent,07700 900151,do_not_text\n"));
        Assert.Equal((0, ""), (ran.Code, ran.Errors));
        await using var store = await room.OpenStore();
        var addresses = await store.Addresses.Include(address => address.People).OrderBy(address => address.Value).ToListAsync();
        Assert.Equal([("+447700900150", AddressPrivacy.Shared, 2), ("+447700900151", AddressPrivacy.DoNotText, 1)], addresses.Select(address => (address.Value, address.Privacy, address.People.Count)));
    }

    [Theory]
    [InlineData("P2,07700 900150", "P1,")]
    [InlineData("P1,", "P2,07700 900150")]
    public async Task A_number_that_goes_to_somebody_else_is_private_to_them_whichever_line_comes_first(string first, string second)
    {
        await room.Import(("p.csv", "person,mobile,name,role,mobile_privacy\nP1,07700 900150,A,parent,private\n"));
        await room.Import(("p.csv", $"person,mobile,name,role,mobile_privacy\n{first},A,parent,private\n{second},A,parent,private\n"));
        await using var store = await room.OpenStore();
        var address = await store.Addresses.Include(known => known.People).SingleAsync();
        Assert.Equal(("P2", AddressPrivacy.Private), (Assert.Single(address.People).PersonRef, address.Privacy));
    }

    [Fact]
    public async Task An_opt_out_outlasts_an_import_and_a_wrong_number_is_settled_by_giving_it_anew()
    {
        await room.Import(MadeUpFiles.People);
        await using (var store = await room.OpenStore())
            await store.Addresses.ExecuteUpdateAsync(set => set.SetProperty(a => a.OptedOutAt, Utc("2026-11-01T09:00")).SetProperty(a => a.WrongNumberAt, Utc("2026-11-02T09:00")));
        await room.Import(MadeUpFiles.People);
        Assert.Equal((Utc("2026-11-01T09:00"), Utc("2026-11-02T09:00")), await Closed("+447700900101"));
        await room.Import(("people.csv", "person,name,role,mobile\nM1002,Lee Archer,parent,07700 900101\n"));
        Assert.Equal((Utc("2026-11-01T09:00"), null), await Closed("+447700900101"));
    }

    [Fact]
    public async Task A_store_that_was_never_migrated_is_refused_with_what_to_do()
    {
        await using var bare = await CommandRoom.Open(migrated: false);
        var ran = await bare.Import(MadeUpFiles.People);
        Assert.Equal((1, "", "The case store's file is not there."), (ran.Code, ran.Output, Assert.Single(ran.ErrorLines)));
        bare.Write("familytime.db", "");
        ran = await bare.Import(MadeUpFiles.People);
        Assert.Equal((1, "", "The case store could not be used (SqliteException). Was it migrated?"), (ran.Code, ran.Output, Assert.Single(ran.ErrorLines)));
    }

    private async Task<(DateTime?, DateTime?)> Closed(string number)
    {
        await using var store = await room.OpenStore();
        var address = await store.Addresses.SingleAsync(known => known.Value == number);
        return (address.OptedOutAt, address.WrongNumberAt);
    }

    private Task<string> Everything() => Everything(room);

    /// <summary>All that an import can bring, as the exports tell it.</summary>
    private static async Task<string> Everything(CommandRoom of) =>
        (await of.Run("export", "people")).Output + (await of.Run("export", "sessions")).Output;

    private static string Reached(Person person) =>
        string.Join(' ', person.Addresses.Select(link => $"{link.Address!.Channel}:{link.Address.Value}:{link.Address.Privacy}").Order(StringComparer.Ordinal));

    /// <summary>The columns the other way round. No cell of the page but one holds a comma, and that one is quoted and last.</summary>
    private static string Turned(string csv) => string.Join('\n', csv.TrimEnd('\n').Split('\n').Select(line => string.Join(',', Cells(line).Reverse())));

    private static IEnumerable<string> Cells(string line) =>
        line.IndexOf('"', StringComparison.Ordinal) is > 0 and var at ? [.. line[..(at - 1)].Split(','), line[at..]] : line.Split(',');

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
