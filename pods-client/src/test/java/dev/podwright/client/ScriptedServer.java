package dev.podwright.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.meta.ObjectMeta;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that answers each request with the next step of a script, and repeats the last step. It records the
 * requests.
 */
final class ScriptedServer implements AutoCloseable {
    /** How the server answers a request whose body it has read. */
    @FunctionalInterface
    interface Step {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request that the server received. */
    record Received(
            String method,
            String path,
            @Nullable String query,
            @Nullable String contentType,
            String body) {}

    /** By exchange: the attributes of an exchange are those of its context, which all requests share. */
    private static final Map<HttpExchange, Received> REQUESTS = Collections.synchronizedMap(new WeakHashMap<>());

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Step> script = new ArrayDeque<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch open = new CountDownLatch(1);

    ScriptedServer(Step... steps) throws IOException {
        this(null, steps);
    }

    ScriptedServer(@Nullable SSLContext tls, Step... steps) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (tls == null) {
            server = HttpServer.create(address, 0);
        } else {
            HttpsServer secure = HttpsServer.create(address, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = secure;
        }
        script.addAll(List.of(steps));
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Step step;
        synchronized (script) {
            Received request = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getQuery(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    body);
            received.add(request);
            REQUESTS.put(exchange, request);
            step = script.size() > 1 ? script.removeFirst() : script.getFirst();
        }
        step.answer(exchange);
    }

    List<Received> requests() {
        return List.copyOf(received);
    }

    String url() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort();
    }

    ApiClient api() {
        return new ApiClient().setBasePath(url());
    }

    /** A client without the preflight GET, with short delays and at most five attempts. */
    PodClient.Builder client() {
        return client(api());
    }

    static PodClient.Builder client(ApiClient api) {
        return PodClient.builder(api, "tests")
                .skipPreflightGet()
                .deadline(Duration.ofSeconds(20))
                .retryPolicy(RetryPolicy.standard()
                        .withMaxAttempts(5)
                        .withDelays(Duration.ofMillis(1), Duration.ofMillis(4)));
    }

    /** A response with an object; in the namespace {@code default} if it names none. */
    static Step object(int status, Pod pod) {
        return json(status, stored(pod, "default"));
    }

    /** A pod as a server stores it: with a namespace, and a uid. */
    static String stored(Pod pod, String namespace) {
        ObjectMeta metadata = Objects.requireNonNull(pod.metadata());
        return Manifests.toJson(pod.toBuilder()
                .metadata(metadata.toBuilder()
                        .namespace(metadata.namespace() == null ? namespace : metadata.namespace())
                        .uid(metadata.uid() == null ? "uid-1" : metadata.uid())
                        .build())
                .build());
    }

    /** Answers a write with the object that was sent. */
    static Step echo() {
        return exchange -> {
            Received last = Objects.requireNonNull(REQUESTS.get(exchange));
            String namespace = Path.of(last.path()).getName(3).toString();
            json(201, stored((Pod) Manifests.read(last.body()).objects().get(0), namespace))
                    .answer(exchange);
        };
    }

    static Step json(int status, String body) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            send(exchange, status, body);
        };
    }

    /** A response without a {@code Status}, as of a proxy. */
    static Step bare(int status) {
        return exchange -> send(exchange, status, "");
    }

    static Step retryAfter(int status, String header) {
        return exchange -> {
            exchange.getResponseHeaders().add("Retry-After", header);
            send(exchange, status, "");
        };
    }

    static Step status(int code, String reason, String message) {
        return json(
                code,
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"message\":\"" + message
                        + "\",\"reason\":\"" + reason + "\",\"code\":" + code + "}");
    }

    /** Closes the connection after the request was read. */
    static Step cut() {
        return HttpExchange::close;
    }

    /** Sends no response while the server runs. */
    Step silence() {
        return exchange -> {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    /** Replaces the rest of the script. */
    void then(Step... steps) {
        synchronized (script) {
            script.clear();
            script.addAll(List.of(steps));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        open.countDown();
        server.stop(0);
        executor.shutdownNow();
    }
}
