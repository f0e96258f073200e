package dev.podwright.samples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.RawObject;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Report;
import dev.podwright.report.Severity;
import dev.podwright.validate.Validator;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A validating admission webhook: judges the pods that an API server sends in AdmissionReviews, and refuses those that the
 * baseline level of pod security forbids or that cannot work. What it judges is not trusted: texts are limited, annotations
 * do not weaken the verdict, and what it cannot judge is refused. A real one serves HTTPS, with a certificate that the
 * webhook's configuration names.
 */
public final class AdmissionGate implements AutoCloseable {
    private static final String API_VERSION = "admission.k8s.io/v1";
    private static final String KIND = "AdmissionReview";
    /** An API server sends the object and the one that is stored, each of at most 3 MiB. */
    private static final int LARGEST_BODY = 8 << 20;

    private static final ReadLimits LIMITS = ReadLimits.defaults().withMaxTextSize(LARGEST_BODY);
    private static final int LONGEST_LIST = 20;

    private static final Validator VALIDATOR = Validator.builder()
            .podSecurity(PodSecurityLevel.BASELINE)
            .ignoreSuppressions()
            .build();

    private final HttpServer server;
    private final ExecutorService threads;

    private AdmissionGate(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Serves {@code /validate} on a port of the loopback address; 0 for any that is free. */
    public static AdmissionGate start(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        server.setExecutor(threads);
        server.createContext("/validate", AdmissionGate::handle);
        server.start();
        return new AdmissionGate(server, threads);
    }

    /** Serves until the process ends. */
    public static void main(String[] args) throws IOException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8443;
        System.out.println("listening on port " + start(port).port());
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** An answer: 200 with a review, or the reason why there is none. */
    private record Answer(int status, String type, String body) {
        static Answer failure(int status, String reason) {
            return new Answer(status, "text/plain; charset=utf-8", reason);
        }

        static Answer review(JsonObject response) {
            JsonObject review = JsonObject.builder()
                    .add("apiVersion", API_VERSION)
                    .add("kind", KIND)
                    .add("response", response)
                    .build();
            return new Answer(200, "application/json", Manifests.toJson(new RawObject(review, null)));
        }
    }

    private static void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = exchange.getRequestMethod().equals("POST")
                    ? answer(Manifests.inspect("request", exchange.getRequestBody(), LIMITS))
                    : Answer.failure(405, "send a POST request");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer answer(Manifests text) {
        Report problems = text.report();
        if (problems.hasErrors()) {
            boolean tooLarge = problems.findings().stream().anyMatch(ReadRule.LIMIT::isRuleOf);
            return Answer.failure(tooLarge ? 413 : 400, problems.toString());
        }
        JsonObject request = request(text);
        String uid = request == null ? null : request.text("uid");
        if (request == null || uid == null || uid.isEmpty()) {
            return Answer.failure(
                    400, "the body is not an AdmissionReview of " + API_VERSION + " with a request and a uid");
        }
        return Answer.review(response(uid, judge(request)));
    }

    private static @Nullable JsonObject request(Manifests text) {
        return text.objects().size() == 1
                        && text.objects().get(0) instanceof RawObject review
                        && review.apiVersion().equals(API_VERSION)
                        && review.kind().equals(KIND)
                        && review.json().get("request") instanceof JsonObject request
                ? request
                : null;
    }

    /** A verdict: reasons to refuse, and what is worth a warning. */
    private record Verdict(List<Finding> refusals, List<Finding> warnings, String reason) {
        static Verdict allowed() {
            return new Verdict(List.of(), List.of(), "");
        }

        static Verdict refused(String reason) {
            return new Verdict(List.of(), List.of(), reason);
        }

        static Verdict of(Report report) {
            return new Verdict(
                    report.findings().stream()
                            .filter(each -> each.severity() == Severity.ERROR)
                            .toList(),
                    report.findings().stream()
                            .filter(each -> each.severity() != Severity.ERROR && each.channel() == Channel.ADVISED)
                            .toList(),
                    "");
        }
    }

    private static Verdict judge(JsonObject request) {
        String operation = Objects.requireNonNullElse(request.text("operation"), "");
        String subresource = Objects.requireNonNullElse(request.text("subResource"), "");
        return switch (operation) {
            case "CREATE" ->
                subresource.isEmpty()
                        ? created(request)
                        : Verdict.refused("the subresource " + subresource + " is not judged here");
            case "UPDATE" -> updated(request, subresource);
            case "DELETE" -> Verdict.allowed();
            default -> Verdict.refused("the operation is not one of CREATE, UPDATE, DELETE");
        };
    }

    private static Verdict created(JsonObject request) {
        Manifest manifest = object(request, "object");
        if (manifest == null) {
            return Verdict.refused("the request has no object");
        }
        Report report = VALIDATOR.validate(manifest);
        return report.notChecked().isEmpty() || report.hasErrors()
                ? Verdict.of(report)
                : Verdict.refused(report.notChecked().get(0).message());
    }

    private static Verdict updated(JsonObject request, String subresource) {
        Manifest old = object(request, "oldObject");
        Manifest now = object(request, "object");
        if (old == null || now == null) {
            return Verdict.refused("the request has no object and oldObject");
        }
        if (now.report().hasErrors()) {
            return Verdict.of(now.report());
        }
        KubernetesObject before = old.object();
        KubernetesObject after = now.object();
        if (before instanceof Pod a && after instanceof Pod b) {
            return switch (subresource) {
                case "" -> Verdict.of(VALIDATOR.validateUpdate(a, b));
                case "ephemeralcontainers" -> Verdict.of(VALIDATOR.validateEphemeralContainersUpdate(a, b));
                case "resize" -> Verdict.of(VALIDATOR.validateResize(a, b));
                case "status" -> Verdict.allowed();
                default -> Verdict.refused("the subresource " + subresource + " is not judged here");
            };
        }
        return before instanceof PodTemplate a && after instanceof PodTemplate b
                ? Verdict.of(VALIDATOR.validateUpdate(a, b))
                : Verdict.refused("only pods and pod templates are judged here");
    }

    /** An object of the request, read as strictly as a manifest. */
    private static @Nullable Manifest object(JsonObject request, String key) {
        return request.get(key) instanceof JsonObject json
                ? Manifests.inspect(Manifests.toJson(new RawObject(json, null)))
                        .manifests()
                        .get(0)
                : null;
    }

    private static JsonObject response(String uid, Verdict verdict) {
        boolean allowed = verdict.refusals().isEmpty() && verdict.reason().isEmpty();
        JsonObject.Builder out = JsonObject.builder().add("uid", uid).add("allowed", JsonBoolean.of(allowed));
        if (!allowed) {
            String message = verdict.refusals().isEmpty()
                    ? verdict.reason()
                    : listed(verdict.refusals()).collect(Collectors.joining("; "));
            out.add(
                    "status",
                    JsonObject.builder()
                            .add("code", JsonNumber.of(422))
                            .add("message", message)
                            .build());
        }
        List<JsonValue> warnings = new ArrayList<>();
        listed(verdict.warnings()).forEach(each -> warnings.add(JsonString.of(each)));
        return warnings.isEmpty()
                ? out.build()
                : out.add("warnings", JsonArray.of(warnings)).build();
    }

    private static Stream<String> listed(List<Finding> findings) {
        Stream<String> first = findings.stream().limit(LONGEST_LIST).map(each -> each.path() + ": " + each.message());
        int more = findings.size() - LONGEST_LIST;
        return more > 0 ? Stream.concat(first, Stream.of("and " + more + " more")) : first;
    }
}
