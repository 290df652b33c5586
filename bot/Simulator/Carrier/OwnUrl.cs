using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FamilyTimeBot.Simulator.Carrier;

/// <summary>Where this very process listens, as it can be reached from this machine.</summary>
public sealed class OwnUrl(IServer server)
{
    /// <summary>Scheme, host and port, without a slash at the end; HTTP before HTTPS, whose certificate nobody here vouches for.</summary>
    public string Url()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.OrderBy(known => known.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault()
            ?? throw new HttpRequestException("The service listens nowhere yet.");
        var binding = BindingAddress.Parse(address);
        return $"{binding.Scheme}://{Reachable(binding.Host)}:{binding.Port}";
    }

    /// <summary>"Any address of this machine" is no address to go to.</summary>
    private static string Reachable(string host) => host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : host;
}
