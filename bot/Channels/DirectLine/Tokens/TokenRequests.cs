using System.Security.Cryptography;
using System.Text.Json;
using FamilyTimeBot.Channels.DirectLine.Conversations;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Channels.DirectLine.Tokens;

/// <summary>`/tokens/generate` and `/tokens/refresh`.</summary>
public sealed class TokenRequests(DirectLineGate gate, DirectLineTokens tokens, DirectLineOptions options, IDirectLineStore store, Clocks clocks)
{
    private const int MostOctets = 16 * 1024;
    private const int LongestUser = 200;

    public async Task<IResult> Generate(HttpRequest request)
    {
        if (!options.IsOpenToOthers)
            return DirectLineRefusal.OwnPagesOnly;
        var (pass, refusal) = gate.Admit(request);
        if (refusal is not null || pass is not null)
            return refusal ?? DirectLineRefusal.SecretOnly;
        var (made, bad) = await MakePass(request);
        return made is null ? bad! : Answer(made);
    }

    public async Task<IResult> Refresh(HttpRequest request, CancellationToken cancel)
    {
        var (pass, refusal) = gate.Admit(request);
        if (refusal is not null || pass is null)
            return refusal ?? DirectLineRefusal.TokenOnly;
        if (await store.Find(pass.ConversationId, cancel) is { } conversation && conversation.HasEnded(clocks.Now))
            return DirectLineRefusal.Ended;
        return Answer(pass);
    }

    /// <summary>For a new conversation: of the person that the holder of the secret names, or of somebody whom nobody knows.</summary>
    internal static async Task<(DirectLinePass? Pass, DirectLineRefusal? Refusal)> MakePass(HttpRequest request)
    {
        if (await Parameters(request) is not { } asked)
            return (null, DirectLineRefusal.Bad("The body is empty, or JSON with \"user\" (an id) and \"trustedOrigins\" (a list)."));
        var user = asked.User?.Id ?? "dl_" + NewId();
        if (user.Length is 0 or > LongestUser || user[0] == '+')
            return (null, DirectLineRefusal.Bad($"user.id has 1 to {LongestUser} signs and is no telephone number."));
        return (new DirectLinePass(NewId(), DirectLineChannel.Others, user, default) { Origins = asked.TrustedOrigins ?? [] }, null);
    }

    private static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private IResult Answer(DirectLinePass pass) => Results.Json(
        new ConversationAnswer(pass.ConversationId, tokens.Make(pass), (int)DirectLineTokens.Life.TotalSeconds), DirectLineJson.Default.ConversationAnswer);

    /// <summary>Null when there is a body that cannot be read.</summary>
    private static async Task<TokenParameters?> Parameters(HttpRequest request)
    {
        if (request.ContentLength is null or 0 && !request.Headers.TransferEncoding.Contains("chunked"))
            return new TokenParameters();
        if (request.ContentLength > MostOctets)
            return null;
        try
        {
            using var reader = new StreamReader(request.Body);
            var block = new char[MostOctets];
            var length = await reader.ReadBlockAsync(block);
            return string.IsNullOrWhiteSpace(new string(block, 0, length)) ? new TokenParameters() : JsonSerializer.Deserialize(block.AsSpan(0, length), DirectLineJson.Default.TokenParameters);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
