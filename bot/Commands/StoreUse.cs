using System.Data.Common;
using System.Security.Cryptography;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FamilyTimeBot.Commands;

/// <summary>Why a command could not use the store, in words for whoever runs it. None of them holds what families wrote.</summary>
internal static class StoreUse
{
    /// <summary>Null when the fault is of another kind, and a defect.</summary>
    public static string? Refusal(Exception fault) => fault switch
    {
        StoreUnavailableException unavailable => unavailable.Message,
        CryptographicException => "What is encrypted cannot be read: its key is not in the key ring (DataProtection:KeyDirectory).",
        DbUpdateConcurrencyException => "Somebody else changed the same at the same time. Nothing was written; run it again.",
        DbException or RetryLimitExceededException or DbUpdateException { InnerException: DbException } =>
            $"The case store could not be used ({fault.GetBaseException().GetType().Name}). Was it migrated?",
        _ => null,
    };
}
