using System.Net.Sockets;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Host;

/// <summary>Why the service could not start, in one line for whoever runs it; null for a defect of ours, which keeps its stack.</summary>
internal static class StartFaults
{
    public static string? Reason(Exception fault) => fault switch
    {
        StoreUnavailableException => $"ConnectionStrings:CaseStore: the case store cannot be opened: {(fault.InnerException ?? fault).Message.Split('\n')[0].TrimEnd()}",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"urls: {fault.Message.TrimEnd('.')}. Is it running already? For another port: --urls http://localhost:4000",
        IOException or FormatException or SocketException => $"urls: {fault.Message}",
        ArgumentOutOfRangeException { ParamName: "port" } => "urls: a port lies between 0 and 65535",
        _ => null,
    };
}
