using FamilyTimeBot.Bench.Load;
using FamilyTimeBot.Bench.Services;
using FamilyTimeBot.Bench.World;

namespace FamilyTimeBot.Bench;

/// <summary>All measurements, one after the other, on stores of their own.</summary>
internal sealed class Run(BenchOptions options)
{
    private const int FewSessions = 1_000;

    /// <summary>In measurements.</summary>
    private const int WarmUpOfFloor = 1;
    private const int WarmUpOfService = 4;

    private static readonly int[] Connections = [1, 8, 32];

    private readonly string folder = Directory.CreateTempSubdirectory("familytime-bench-").FullName;
    private readonly Report report = new(Console.Out);

    public async Task<int> All()
    {
        try
        {
            var published = options.Service ?? await Repository.Publish(Path.Combine(folder, "service"));
            if (options.Wants("turns"))
                await Turns(published);
            if (options.Wants("reading"))
                report.Reading(await Bench.Reading.Of(published));
            if (options.Wants("messages"))
                await Messages(published);
            if (options.Wants("starts"))
                await StartUps(published);
            if (options.Wants("sizes"))
                await Sizes(published);
            if (options.Wants("planning"))
                await Planning(published);
            return report.Close();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task Turns(string published)
    {
        var families = await Families.Fill(Path.Combine(folder, "turns"), options.Families, published);
        var (bare, insert, turn, resident) = (NewRounds(), NewRounds(), NewRounds(), new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            using (var floor = Served.Floor("bare", ""))
                await Measure(floor, families.Texts, WarmUpOfFloor, bare);
            using (var floor = Served.Floor("insert", Path.Combine(folder, $"floor-{round}.db")))
                await Measure(floor, families.Texts, WarmUpOfFloor, insert);
            using var service = Served.Service(published, families.Settings);
            await Measure(service, families.Texts, WarmUpOfService, turn);
            resident.Add(service.Resident / 1_048_576.0);
        }
        report.Turns(bare, insert, turn);
        report.Resident(Measured.Middle(resident));
    }

    /// <summary>The same texts by SMS and as activities, on the same store and in the same environment.</summary>
    private async Task Messages(string published)
    {
        await using var channel = await Channel.Start();
        var families = await Families.Fill(Path.Combine(folder, "messages"), options.Families, published);
        var settings = families.Settings.Concat(channel.Settings).GroupBy(setting => setting.Key).ToDictionary(setting => setting.Key, setting => setting.Last().Value);
        var (sms, replies, normal) = (NewRounds(), NewRounds(), NewRounds());
        for (var round = 0; round < options.Rounds; round++)
        {
            using var service = Served.Service(published, settings);
            await Measure(service, families.Texts, WarmUpOfService, sms);
            await Measure(service, new Activities(options.Families, channel, expectReplies: true), WarmUpOfFloor, replies);
            await Measure(service, new Activities(options.Families, channel, expectReplies: false), WarmUpOfFloor, normal);
        }
        report.Messages(sms, replies, normal);
        await Echoes(channel);
    }

    private async Task Echoes(Channel channel)
    {
        if (!Repository.HasEcho)
        {
            Report.NoEcho(Console.Out);
            return;
        }
        var (replies, normal) = (NewRounds(), NewRounds());
        for (var round = 0; round < options.Rounds; round++)
        {
            using var echo = Served.Echo();
            await Measure(echo, new Activities(options.Families, channel, expectReplies: true, isSigned: false), WarmUpOfFloor, replies);
            await Measure(echo, new Activities(options.Families, channel, expectReplies: false, isSigned: false), WarmUpOfFloor, normal);
        }
        report.Echoes(replies, normal);
    }

    /// <summary>Warm first, at the most connections, since what the first thousands of requests run through is compiled meanwhile.</summary>
    private async Task Measure(Served served, IRequests requests, int warmUp, Dictionary<int, List<Measured>> into)
    {
        await served.FirstReply(requests);
        await Loading.For(TimeSpan.FromSeconds(options.Seconds * warmUp), Connections[^1], served, requests);
        foreach (var connections in Connections)
            into[connections].Add(await Loading.For(TimeSpan.FromSeconds(options.Seconds), connections, served, requests));
    }

    private async Task StartUps(string published)
    {
        var families = await Families.Fill(Path.Combine(folder, "starts"), FewSessions, published);
        var taken = new List<double>();
        for (var start = 0; start < options.Rounds; start++)
        {
            using var service = Served.Service(published, families.Settings);
            taken.Add((await service.FirstReply(families.Texts)).TotalSeconds);
        }
        report.FirstReply(Measured.Middle(taken));
    }

    /// <summary>The two stores take turns, so that what else the machine does meets both.</summary>
    private async Task Sizes(string published)
    {
        var few = await Families.Fill(Path.Combine(folder, "few"), FewSessions, published);
        var many = await Families.Fill(Path.Combine(folder, "many"), FewSessions, published);
        Multiplied.AddStrangers(many.File);
        using var small = Served.Service(published, few.Settings);
        using var large = Served.Service(published, many.Settings);
        await WarmUp(small, few.Texts);
        await WarmUp(large, many.Texts);
        var (ofFew, ofMany) = (new List<Measured>(), new List<Measured>());
        for (var round = 0; round < options.Rounds; round++)
        {
            ofFew.Add(await Loading.Count(FewSessions, connections: 1, small, few.Texts));
            ofMany.Add(await Loading.Count(FewSessions, connections: 1, large, many.Texts));
        }
        report.Sizes(Measured.Median(ofFew), Measured.Median(ofMany));
    }

    /// <summary>By the command that plans everything once, on stores that hold nothing planned; then once more, when nothing is to do.</summary>
    private async Task Planning(string published)
    {
        foreach (var copies in options.Copies)
        {
            var families = await Families.Fill(Path.Combine(folder, FormattableString.Invariant($"planning-{copies}")), FewSessions, published);
            Schedule.Spread(families.File, copies);
            var first = Planned.Read(await Served.Command(published, families.Settings, "outbox", "plan"));
            report.Planning(copies * FewSessions, first, Planned.Read(await Served.Command(published, families.Settings, "outbox", "plan")));
        }
    }

    private static async Task WarmUp(Served service, Texts texts)
    {
        await service.FirstReply(texts);
        await Loading.Count(2 * FewSessions, Connections[^1], service, texts);
    }

    private static Dictionary<int, List<Measured>> NewRounds() => Connections.ToDictionary(connections => connections, _ => new List<Measured>());
}
