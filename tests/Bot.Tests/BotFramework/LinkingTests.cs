using System.CommandLine;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Commands;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>How an account becomes somebody's: by a code of the `link` command, or by the import.</summary>
public sealed class LinkingTests(TeamsBot teams) : OnAPhone(teams)
{
    private const string Account = "new-account";
    private const string NotLinked = "That code did not work.";

    [Fact]
    public async Task A_code_makes_an_account_known_once_and_is_not_kept_in_words()
    {
        var code = await Code("P-SARAH");
        Assert.StartsWith("Thank you. We don't know this account", await Say(Account, "when is it"), StringComparison.Ordinal);
        Assert.StartsWith("Thank you. We know this account now.", await Say(Account, $"link {code.ToLowerInvariant().Replace('-', ' ')}"), StringComparison.Ordinal);
        Assert.StartsWith("You are down for family time on Thursday 26 November at 4pm", await Say(Account, "when is it"), StringComparison.Ordinal);
        Assert.Equal("We know this account already. You can write to us here any time.", await Say(Account, code));
        Assert.StartsWith(NotLinked, await Say("another-account", code), StringComparison.Ordinal);
        await using var store = await Bot.OpenStore();
        Assert.DoesNotContain(await store.Messages.Select(message => message.Text).ToListAsync(), text => text.Contains(code[..4], StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Staff_are_told_what_they_can_write()
    {
        Assert.Equal("Thank you. We know this account now. To see who is coming, send: today, tomorrow, week, or a child's first name.", await Say(Account, await Code("P-OKAFOR")));
        Assert.StartsWith("Thank you. We know this account now. You can write to us", await Say("another-account", await Code("P-SARAH")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_ends_with_its_time_and_with_the_next_one()
    {
        var (first, second) = (await Code("P-SARAH"), await Code("P-SARAH"));
        Assert.StartsWith(NotLinked, await Say(Account, first), StringComparison.Ordinal);
        Bot.Clock.Now += TimeSpan.FromHours(73);
        Assert.StartsWith(NotLinked, await Say(Account, second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_codes_within_the_hour_a_right_one_is_not_even_looked_at()
    {
        var code = await Code("P-SARAH");
        foreach (var digit in "34679")
            Assert.StartsWith(NotLinked, await Say(Account, $"A{digit}AA{digit}AA{digit}AA{digit}A"), StringComparison.Ordinal);
        Assert.StartsWith(NotLinked, await Say(Account, code), StringComparison.Ordinal);
        Bot.Clock.Now += TimeSpan.FromMinutes(61);
        Assert.StartsWith("Thank you. We know this account now.", await Say(Account, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_said_it_is_not_them_is_told_nothing_until_a_new_code_says_whose_it_is()
    {
        await Say(Account, await Code("P-SARAH"));
        await Say(Account, "wrong number mate");
        Assert.StartsWith("Thank you. We can't say anything here. We have kept your message for staff.", await Say(Account, "when is it"), StringComparison.Ordinal);
        Assert.StartsWith("Thank you. We know this account now.", await Say(Account, await Code("P-SARAH")), StringComparison.Ordinal);
        Assert.StartsWith("You are down for family time", await Say(Account, "when is it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_number_sent_by_mistake_is_undone_by_one_command()
    {
        await Bot.Text("+447700900001", "wrong number mate");
        Assert.StartsWith("Thank you. We can't say anything here.", (await Bot.Text("+447700900001", "when is it"))[^1], StringComparison.Ordinal);
        Assert.Equal((1, "", "Nobody has said \"wrong number\" at +447700900001 of P-DONNA."), await Theirs("P-DONNA", "07700 900001"));
        Assert.Equal((0, "+447700900001 is held for P-SARAH again.", ""), await Theirs("P-SARAH", "07700 900001"));
        Assert.StartsWith("You are down for family time on Thursday", (await Bot.Text("+447700900001", "when is it"))[^1], StringComparison.Ordinal);
        Assert.Equal(1, (await Theirs("P-SARAH", "07700 900001")).Status);
    }

    [Fact]
    public async Task So_is_one_of_an_account()
    {
        await Say(Account, await Code("P-SARAH"));
        await Say(Account, "wrong number mate");
        Assert.Equal(0, (await Theirs("P-SARAH", $"entra-{Account}")).Status);
        Assert.StartsWith("You are down for family time", await Say(Account, "when is it"), StringComparison.Ordinal);
    }

    private async Task<(int Status, string Output, string Errors)> Theirs(string person, string address)
    {
        var (status, output, errors) = await Run(Root(), "link", "--person", person, "--theirs", address);
        return (status, output.Trim(), errors.Trim());
    }

    [Fact]
    public async Task Nobody_gets_no_code()
    {
        var (status, output, errors) = await Run(Root(), "link", "--person", "P-NOBODY");
        Assert.Equal((1, "", "There is no person P-NOBODY."), (status, output, errors.Trim()));
    }

    /// <summary>Entra shows object ids in small letters, and people copy them in capitals.</summary>
    [Fact]
    public async Task An_account_that_the_import_gives_is_known_at_once()
    {
        var file = Path.Combine(Path.GetDirectoryName(Bot.DatabaseFile)!, "people.csv");
        await File.WriteAllTextAsync(file, "person,name,first_name,role,teams\nP-SARAH,Sarah Reed,Sarah,parent,0A1B2C3D-0000-4000-8000-00000000ABCD\n");
        var (status, _, errors) = await Run(Root(), "import", file);
        Assert.Equal((0, ""), (status, errors));
        var activity = Phone.Message(Account, "when is it");
        activity["from"]!["aadObjectId"] = "0a1b2c3d-0000-4000-8000-00000000abcd";
        await Phone.Post(activity);
        Assert.StartsWith("You are down for family time", Phone.Said().Single(), StringComparison.Ordinal);
    }

    private async Task<string> Code(string person)
    {
        var (status, output, _) = await Run(Root(), "link", "--person", person);
        Assert.Equal(0, status);
        return output.Split(' ')[0];
    }

    private async Task<string> Say(string account, string text) => (await Phone.Text(account, text)).Single();

    /// <summary>The commands as they stand on the command line.</summary>
    private RootCommand Root()
    {
        var root = new RootCommand();
        foreach (var command in StoreCommands.All(() => Bot.Services))
            root.Add(command);
        return root;
    }

    private static async Task<(int Status, string Output, string Errors)> Run(Command command, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var status = await command.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return (status, output.ToString(), errors.ToString());
    }
}
