using System.Text;
using Onex.Language.Api;

namespace Onex.Language.Tests.Api;

/// <summary>Reads a whole index, which the product never does.</summary>
internal static class ApiIndexText
{
    public static IEnumerable<ApiModule> ReadModules(string package, string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
        {
            var parts = line.Split(' ');
            var names = parts[1..].Select(part => ApiIndexFormat.ReadName(Encoding.UTF8.GetBytes(part)));
            yield return new ApiModule(ApiIndexFormat.FullName(package, parts[0]), [.. names]);
        }
    }
}
