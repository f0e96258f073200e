package dev.podwright.client.internal.http;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.Pair;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request once, with the connections, credentials and certificates of the host application's ApiClient.
 *
 * <p>All of a request runs on a thread of its own: the authentication and interceptors of the ApiClient, the resolution
 * of the host name, and the reading of the response. So the thread that waits can be interrupted, and never waits longer
 * than the timeout. The HTTP library neither repeats a request nor follows a redirect, because it does not know which
 * requests may be repeated, and turns a PATCH that is redirected into a GET.
 */
public final class HttpTransport implements AutoCloseable {
    /** The largest response that is read by default: many times the largest object that a server stores. */
    public static final int STANDARD_MAX_RESPONSE_SIZE = 32 << 20;

    private static final int MAX_THREADS = 100_000;
    private static final String[] AUTH_NAMES = {"BearerToken"};

    private final ApiClient api;
    private final HttpUrl base;
    private final String basePath;
    private final OkHttpClient http;
    private final ResponseReader reader;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MAX_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "podwright-client");
                thread.setDaemon(true);
                return thread;
            });

    /** A transport with the standard limit of the size of a response. */
    public HttpTransport(ApiClient api) {
        this(api, STANDARD_MAX_RESPONSE_SIZE);
    }

    /**
     * A transport.
     *
     * @param maxResponseSize the largest response that is read, in bytes
     * @throws IllegalArgumentException if the base path of the ApiClient is not an HTTP address
     */
    public HttpTransport(ApiClient api, int maxResponseSize) {
        this.api = api;
        this.base = HttpUrl.get(api.getBasePath());
        this.basePath = withoutTrailingSlashes(base.encodedPath());
        this.reader = new ResponseReader(maxResponseSize);
        this.http = api.getHttpClient()
                .newBuilder()
                .dispatcher(new Dispatcher())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .addNetworkInterceptor(chain -> withoutImmediateRetry(chain.proceed(chain.request())))
                .build();
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** The HTTP library repeats a request by itself if a 503 says {@code Retry-After: 0}. */
    private static Response withoutImmediateRetry(Response response) {
        return response.code() == 503 && "0".equals(response.header("Retry-After"))
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    /** The address of the server, for messages: without user, path and query. */
    public String address() {
        return base.scheme() + "://" + (base.host().indexOf(':') < 0 ? base.host() : "[" + base.host() + "]") + ":"
                + base.port();
    }

    /** Sends a request and waits for the complete response, but no longer than the timeout. */
    public ServerResponse send(ServerRequest request, Duration timeout) throws IOException, InterruptedException {
        AtomicReference<@Nullable Call> started = new AtomicReference<>();
        FutureTask<ServerResponse> task = new FutureTask<>(() -> {
            Call call = newCall(request, timeout);
            started.set(call);
            try (Response response = call.execute()) {
                return reader.read(response, request.text());
            }
        });
        start(task);
        try {
            return task.get(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            InterruptedIOException late =
                    new SocketTimeoutException("no response within " + timeout.toMillis() + " ms");
            late.initCause(e);
            throw late;
        } catch (ExecutionException e) {
            throw ioException(e.getCause());
        } finally {
            if (!task.isDone()) {
                task.cancel(true);
                Call call = started.get();
                if (call != null) {
                    call.cancel();
                }
            }
        }
    }

    /** Runs a task on a thread of its own. */
    void start(Runnable task) throws IOException {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw new ClientFaultException("the client was closed", e);
        } catch (OutOfMemoryError e) {
            throw new ClientFaultException("no thread can be started", e);
        }
    }

    private IOException ioException(@Nullable Throwable cause) {
        if (threads.isShutdown()) {
            return new ClientFaultException("the client was closed", cause);
        }
        if (cause instanceof IOException io) {
            return ApplicationCode.threw(io, http)
                    ? new ClientFaultException("an interceptor of the ApiClient threw " + name(io), io)
                    : io;
        }
        return cause instanceof OutOfMemoryError
                ? new ClientFaultException("memory ran out", cause)
                : new ClientFaultException(
                        "an interceptor or the authentication of the ApiClient, or the reading of the response threw "
                                + name(cause),
                        cause);
    }

    private static String name(@Nullable Throwable thrown) {
        return thrown == null ? "nothing" : thrown.getClass().getName();
    }

    /** A call that fails after a time. */
    Call newCall(ServerRequest request, Duration timeout) throws IOException {
        try {
            HttpUrl plain = url(request, List.of());
            List<Pair> query = pairs(request.query());
            Map<String, String> headers = headers(request);
            Map<String, String> cookies = new HashMap<>();
            api.updateParamsForAuth(AUTH_NAMES, query, headers, cookies, "", request.method(), plain.uri());
            okhttp3.Request.Builder builder =
                    new okhttp3.Request.Builder().url(url(request, query)).method(request.method(), body(request));
            api.processHeaderParams(headers, builder);
            api.processCookieParams(cookies, builder);
            Call call = http.newCall(builder.build());
            call.timeout().timeout(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS);
            return call;
        } catch (ApiException e) {
            throw new ClientFaultException("the authentication of the ApiClient failed", e);
        }
    }

    /**
     * The address of a request. It is built here, because the official client builds it with a class that is in a closed
     * package of its HTTP library on the module path.
     */
    private HttpUrl url(ServerRequest request, List<Pair> query) throws IOException {
        String path = basePath + request.path();
        HttpUrl.Builder builder = base.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .encodedPath(path);
        query.forEach(each -> builder.addQueryParameter(each.getName(), each.getValue()));
        HttpUrl url = builder.build();
        if (!url.encodedPath().equals(path)) {
            throw new ClientFaultException("the path of the request would change on its way, so it was not sent", null);
        }
        return url;
    }

    private static @Nullable RequestBody body(ServerRequest request) {
        String text = request.body();
        return text == null
                ? null
                : RequestBody.create(text.getBytes(StandardCharsets.UTF_8), MediaType.parse(request.contentType()));
    }

    private static List<Pair> pairs(Map<String, String> query) {
        List<Pair> out = new ArrayList<>(query.size());
        query.forEach((name, value) -> out.add(new Pair(name, value)));
        return out;
    }

    private static Map<String, String> headers(ServerRequest request) {
        Map<String, String> out = new HashMap<>();
        out.put("Accept", request.text() ? "text/plain, */*" : "application/json");
        if (!request.contentType().isEmpty()) {
            out.put("Content-Type", request.contentType());
        }
        return out;
    }

    int maxResponseSize() {
        return reader.maxSize();
    }

    /** Ends all requests; further ones fail. The connections belong to the ApiClient and stay open. */
    @Override
    public void close() {
        threads.shutdownNow();
        http.dispatcher().cancelAll();
    }
}
