using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Channels.WebChat;
using FamilyTimeBot.Pages;
using FamilyTimeBot.Simulator.Carrier;
using FamilyTimeBot.Simulator.Phones;
using FamilyTimeBot.Simulator.Telling;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Simulator;

/// <param name="From">A number as a person writes it.</param>
public sealed record TextToSend(string From, string Text);

/// <param name="Text">As it was sent.</param>
public sealed record TextToExplain(string Text);

/// <summary>What the simulator's page asks for.</summary>
internal static class SimulatorApi
{
    private const int LongestText = 1600;
    private const int LongestSender = 40;

    public static void MapSimulatorApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/simulator/api").AddEndpointFilter(OwnPageOnly);
        api.MapGet("/phones", async (string? find, PhoneBook book, CancellationToken cancel) => Results.Json(await book.Find(find ?? "", cancel)));
        api.MapGet("/phones/{number}", async (string number, PhoneReader reader, CancellationToken cancel) => SmsNumbers.ToE164(number) is null ? NoNumber(number) : Results.Json(await reader.Read(number, cancel)));
        api.MapPost("/texts", Send);
        api.MapPost("/why", Why);
        api.MapPost("/phones/{number}/link", MakeLink);
    }

    private static async Task<IResult> Send(TextToSend text, SimulatedCarrier carrier, CancellationToken cancel)
    {
        if (text is not { From.Length: > 0 and <= LongestSender, Text.Length: > 0 and <= LongestText })
            return Results.Problem("A text has a sender, and 1 to 1,600 characters.", statusCode: StatusCodes.Status400BadRequest);
        if (SmsNumbers.ToE164(text.From) is null)
            return NoNumber(text.From);
        try
        {
            var carried = await carrier.Send(text.From, text.Text, cancel);
            return carried.Taken
                ? Results.Json(new { carried.MessageSid, carried.Replies, CarrierAnswers = carrier.AnswersItself(text.Text) })
                : Results.Problem($"The service answered {carried.Status} to the text. Its log says why.", statusCode: StatusCodes.Status502BadGateway);
        }
        catch (HttpRequestException unreachable)
        {
            return Results.Problem($"The service could not be reached: {unreachable.Message}", statusCode: StatusCodes.Status502BadGateway);
        }
    }

    private static IResult NoNumber(string typed) =>
        Results.Problem($"{typed} is no telephone number. Write it like 07700 900555.", statusCode: StatusCodes.Status400BadRequest);

    /// <summary>By POST, so that nobody's words stand in an address.</summary>
    private static IResult Why(TextToExplain asked, HeardReadings readings) => asked is not { Text.Length: > 0 and <= LongestText }
        ? Results.Problem("A text has 1 to 1,600 characters.", statusCode: StatusCodes.Status400BadRequest)
        : readings.Why(asked.Text) is { } why
            ? Results.Json(WhyTeller.Tell(why.Explanation, why.Context))
            : Results.Problem("It was not read as free words: it answered a question by number or button, or it came before the service was started.", statusCode: StatusCodes.Status404NotFound);

    /// <summary>As staff would by the command `link`, for whoever owns the phone.</summary>
    private static async Task<IResult> MakeLink(string number, ITurnStore turns, WebChatLinks links, TimeProvider clock, CancellationToken cancel)
    {
        var facts = await turns.ReadFacts(SmsChannel.Name, number, clock.GetUtcNow().UtcDateTime, cancel);
        if (facts.People is not [var person])
            return Results.Problem("A link is for one person, and this phone is not one person's.", statusCode: StatusCodes.Status409Conflict);
        var made = await links.Make(person.Ref, life: null, cancel);
        return made.Outcome == LinkHandOut.Done
            ? Results.Json(new { Path = made.Url[made.Url.LastIndexOf(WebChatLinks.Path, StringComparison.Ordinal)..] })
            : Results.Problem("Their social worker has not recorded that they agree to be messaged.", statusCode: StatusCodes.Status409Conflict);
    }

    /// <summary>Another site that is open in the same browser must not text or read through this one.</summary>
    private static async ValueTask<object?> OwnPageOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var site = context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
            return Results.Problem("The simulator answers its own page alone.", statusCode: StatusCodes.Status403Forbidden);
        PageHeaders.Set(context.HttpContext.Response);
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return await next(context);
    }
}
