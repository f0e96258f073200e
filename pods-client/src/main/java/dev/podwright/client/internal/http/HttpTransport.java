package dev.podwright.client.internal.http;

import dev.podwright.client.internal.json.JsonObjects;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.ApiException;
import io.kubernetes.client.openapi.Pair;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request once, with the connections, credentials and certificates of the host application's ApiClient.
 *
 * <p>Calls run on their own threads, so that a thread that waits for a response can be interrupted. The retries of the
 * HTTP library are off, because it does not know which requests may be repeated.
 */
public final class HttpTransport {
    /** High enough that the dispatcher never queues a call. */
    private static final int MAX_REQUESTS = 100_000;

    private static final String[] AUTH_NAMES = {"BearerToken"};

    private final ApiClient api;
    private final OkHttpClient http;

    public HttpTransport(ApiClient api) {
        this.api = api;
        Dispatcher dispatcher = new Dispatcher(
                new ThreadPoolExecutor(0, MAX_REQUESTS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "podwright-client");
                    thread.setDaemon(true);
                    return thread;
                }));
        dispatcher.setMaxRequests(MAX_REQUESTS);
        dispatcher.setMaxRequestsPerHost(MAX_REQUESTS);
        this.http = api.getHttpClient()
                .newBuilder()
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false)
                .readTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .build();
    }

    /**
     * A call that fails after a time. The request is built here, because the official client builds it with a class that
     * is in a closed package of its HTTP library on the module path.
     */
    Call newCall(ServerRequest request, Duration timeout) throws IOException {
        try {
            List<Pair> query = pairs(request.query());
            Map<String, String> headers = headers(request);
            Map<String, String> cookies = new HashMap<>();
            URI uri = URI.create(api.buildUrl(null, request.path(), query, List.of()));
            api.updateParamsForAuth(AUTH_NAMES, query, headers, cookies, "", request.method(), uri);
            okhttp3.Request.Builder builder = new okhttp3.Request.Builder()
                    .url(api.buildUrl(null, request.path(), query, List.of()))
                    .method(request.method(), body(request));
            api.processHeaderParams(headers, builder);
            api.processCookieParams(cookies, builder);
            Call call = http.newCall(builder.build());
            call.timeout().timeout(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS);
            return call;
        } catch (ApiException e) {
            throw new IOException("the official client cannot build the request", e);
        }
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
        out.put("Accept", "application/json");
        if (!request.contentType().isEmpty()) {
            out.put("Content-Type", request.contentType());
        }
        return out;
    }

    /** Sends a request and waits for the complete response. */
    public ServerResponse send(ServerRequest request, Duration timeout) throws IOException, InterruptedException {
        Call call = newCall(request, timeout);
        CompletableFuture<ServerResponse> response = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                response.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response received) {
                try (received) {
                    response.complete(read(received));
                } catch (IOException | RuntimeException e) {
                    response.completeExceptionally(e);
                }
            }
        });
        try {
            return response.get();
        } catch (InterruptedException e) {
            call.cancel();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException lost) {
                throw lost;
            }
            throw new IOException("the response cannot be read", e.getCause());
        }
    }

    private static ServerResponse read(Response received) throws IOException {
        byte[] body = received.body().bytes();
        return new ServerResponse(
                received.code(),
                JsonObjects.parse(body),
                ResponseHeaders.warnings(received.headers("Warning")),
                ResponseHeaders.retryAfter(received.header("Retry-After")));
    }
}
