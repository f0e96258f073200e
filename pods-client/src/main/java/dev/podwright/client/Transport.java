package dev.podwright.client;

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
 * Sends one request once, over the connections, credentials and certificates of the host application's ApiClient. Calls
 * run on threads of their own, so that whoever waits for one can be interrupted; and the HTTP library's own silent
 * repetition is off, since it would repeat what must not be.
 */
final class Transport {
    private static final int NEVER_THE_BOTTLENECK = 100_000;

    private static final String[] CREDENTIALS = {"BearerToken"};

    private final ApiClient api;
    private final OkHttpClient http;

    Transport(ApiClient api) {
        this.api = api;
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0, NEVER_THE_BOTTLENECK, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "podwright-client");
                    thread.setDaemon(true);
                    return thread;
                }));
        dispatcher.setMaxRequests(NEVER_THE_BOTTLENECK);
        dispatcher.setMaxRequestsPerHost(NEVER_THE_BOTTLENECK);
        this.http = api.getHttpClient()
                .newBuilder()
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false)
                .readTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .build();
    }

    /**
     * A call that ends by itself after a time. The request is put together here: the official client's own way uses a
     * class that its HTTP library keeps to itself on the module path.
     */
    Call call(Request request, Duration limit) throws IOException {
        try {
            List<Pair> query = pairs(request.query());
            Map<String, String> headers = headers(request);
            Map<String, String> cookies = new HashMap<>();
            URI uri = URI.create(api.buildUrl(null, request.path(), query, List.of()));
            api.updateParamsForAuth(CREDENTIALS, query, headers, cookies, "", request.method(), uri);
            okhttp3.Request.Builder builder = new okhttp3.Request.Builder()
                    .url(api.buildUrl(null, request.path(), query, List.of()))
                    .method(request.method(), body(request));
            api.processHeaderParams(headers, builder);
            api.processCookieParams(cookies, builder);
            Call call = http.newCall(builder.build());
            call.timeout().timeout(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
            return call;
        } catch (ApiException e) {
            throw new IOException("the official client cannot make the request", e);
        }
    }

    private static @Nullable RequestBody body(Request request) {
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

    private static Map<String, String> headers(Request request) {
        Map<String, String> out = new HashMap<>();
        out.put("Accept", "application/json");
        if (!request.contentType().isEmpty()) {
            out.put("Content-Type", request.contentType());
        }
        return out;
    }

    /** Sends a request and waits for the whole answer. */
    Answer send(Request request, Duration limit) throws IOException, InterruptedException {
        Call call = call(request, limit);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                answer.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    answer.complete(read(response));
                } catch (IOException | RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            call.cancel();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException lost) {
                throw lost;
            }
            throw new IOException("the answer cannot be read", e.getCause());
        }
    }

    private static Answer read(Response response) throws IOException {
        byte[] body = response.body().bytes();
        return new Answer(
                response.code(),
                Answer.parse(body),
                Headers.warnings(response.headers("Warning")),
                Headers.retryAfter(response.header("Retry-After")));
    }
}
