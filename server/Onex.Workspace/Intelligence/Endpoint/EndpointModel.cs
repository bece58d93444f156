using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using Onex.Generation.Intelligence;

#pragma warning disable RS0030 // The one place that speaks over the network, and only where a user has switched it on.

namespace Onex.Workspace.Intelligence.Endpoint;

/// <summary>
/// A model behind an endpoint. Nothing but the question goes there, the key to no other place, and nothing of an answer but the completion
/// is ever shown: error pages are known to repeat keys.
/// </summary>
public sealed class EndpointModel : ICompletionModel
{
    private const string BrokeOff = "the endpoint's answer broke off or is no HTTP";

    private readonly ModelEndpoint endpoint;
    private readonly AskingLimits limits;
    private readonly TimeProvider time;

    public EndpointModel(ModelEndpoint endpoint, TimeProvider time)
        : this(endpoint, time, AskingLimits.Default)
    {
    }

    internal EndpointModel(ModelEndpoint endpoint, TimeProvider time, AskingLimits limits) => (this.endpoint, this.time, this.limits) = (endpoint, time, limits);

    /// <summary>The model that this process's environment names; one that says what is missing where it names none.</summary>
    public static ICompletionModel FromEnvironment(TimeProvider time)
    {
        var (endpoint, problem) = ModelEndpoint.FromEnvironment();
        return endpoint is null ? new NoModel(problem!) : new EndpointModel(endpoint, time);
    }

    public string Name => endpoint.Model;

    public async Task<ModelCompletion> CompleteAsync(ImmutableArray<ChatMessage> messages, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(limits.Total, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var client = Connect();
        var question = ChatMessages.WriteQuestion(endpoint.Model, messages);
        try
        {
            var (answer, pause) = await AskAsync(client, question, either.Token).ConfigureAwait(false);
            if (pause is null) return answer;
            await Task.Delay(pause.Value, time, either.Token).ConfigureAwait(false);
            return (await AskAsync(client, question, either.Token).ConfigureAwait(false)).Answer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(FormattableString.Invariant($"the model did not answer within {limits.Total.TotalSeconds:0.#} seconds"));
        }
        catch (HttpRequestException e)
        {
            return Failed(Describe(e));
        }
        catch (IOException)
        {
            return Failed(BrokeOff);
        }
    }

    private HttpClient Connect() => new(new SocketsHttpHandler
    {
        // A redirect could carry prompt and key elsewhere.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !ModelEndpoint.IsThisMachine(endpoint.Address),
        MaxResponseHeadersLength = 16,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <returns>The answer; beside it, where asking once more may help, how long to wait before.</returns>
    private async Task<(ModelCompletion Answer, TimeSpan? Pause)> AskAsync(HttpClient client, byte[] question, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Address) { Content = new ByteArrayContent(question) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (endpoint.Key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", endpoint.Key);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK) return (Failed(Describe(response.StatusCode)), PauseAfter(response));
        var body = await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return (body is null ? Failed("the endpoint's answer is too large") : ChatMessages.ReadAnswer(endpoint.Model, body), null);
    }

    /// <returns>Null for a body over the limit, of which no more is read.</returns>
    private async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limits.MaxBytes) return null;
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                if (read.Length + count > limits.MaxBytes) return null;
                read.Write(buffer, 0, count);
            }
        }
        return read.ToArray();
    }

    private TimeSpan? PauseAfter(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.TooManyRequests && (int)response.StatusCode < 500) return null;
        var asked = response.Headers.RetryAfter is not { } after ? limits.BeforeRetry
            : after.Delta ?? (after.Date is { } date ? date - time.GetUtcNow() : limits.BeforeRetry);
        return asked > limits.LongestPause ? null : asked > TimeSpan.Zero ? asked : TimeSpan.Zero;
    }

    private ModelCompletion Failed(string why) => ModelCompletion.Failed(endpoint.Model, why);

    private static string Describe(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => FormattableString.Invariant($"the endpoint does not accept the key (status {(int)status})"),
        404 => "the endpoint knows no such address or model (status 404)",
        429 => "the endpoint's limit is reached (status 429)",
        >= 300 and < 400 => FormattableString.Invariant($"the endpoint leads to another address, which is not followed (status {(int)status})"),
        _ => FormattableString.Invariant($"the endpoint answered with status {(int)status}"),
    };

    private static string Describe(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "the endpoint's host is not known",
        HttpRequestError.ConnectionError => "the endpoint cannot be reached",
        HttpRequestError.SecureConnectionError => "no secure connection to the endpoint could be made",
        HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError or HttpRequestError.InvalidResponse => BrokeOff,
        HttpRequestError.ConfigurationLimitExceeded => "the endpoint's answer is too large",
        _ => "the endpoint cannot be asked",
    };
}
