package dev.podwright.client;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.validate.PodValidator;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.Config;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts pods, and any other object that a manifest holds, on a cluster.
 *
 * <p>What it sends is Podwright's own rendering, byte for byte: no empties, no defaults, so that the applied fields are
 * the written ones. A pod is judged first, and one that the server would refuse costs no request. Every call gives a
 * {@link Result}; only {@link Result#orThrow} throws. Requests are repeated as {@link Retries} says, no call outlasts its
 * deadline, and an interrupted thread comes back at once, with {@link FailureKind#INTERRUPTED} and still interrupted.
 *
 * <p>It works over the {@code ApiClient} of the host application, with its address, credentials, certificates and
 * interceptors as they are when the client is made. Immutable and thread-safe: make one and share it.
 */
public final class PodClient {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final ApiClient api;
    private final Transport transport;
    private final Settings settings;
    private final Exchange exchange;
    private final Locator locator;
    private final Writer writer;

    private PodClient(ApiClient api, Transport transport, Settings settings) {
        this.api = api;
        this.transport = transport;
        this.settings = settings;
        this.exchange = new Exchange(transport, settings.retries());
        this.locator = new Locator(settings.namespace(), new Discovery(exchange));
        this.writer = new Writer(settings, exchange, locator);
    }

    /**
     * A client over the host application's own ApiClient.
     *
     * @param fieldManager who applies, such as {@code shop-deployer}: the server keeps account of the fields by this name
     */
    public static PodClient of(ApiClient api, String fieldManager) {
        return builder(api, fieldManager).build();
    }

    /**
     * A client found the usual way: {@code $KUBECONFIG}, {@code ~/.kube/config}, or the service account inside of a pod.
     *
     * @param fieldManager who applies, such as {@code shop-deployer}
     * @throws IOException if a file that says how to reach the server cannot be read
     */
    public static PodClient discover(String fieldManager) throws IOException {
        return of(Config.defaultClient(), fieldManager);
    }

    /** Makes a client that differs from the standard one. */
    public static Builder builder(ApiClient api, String fieldManager) {
        return new Builder(api, fieldManager);
    }

    /** The official client, for everything that this one does not do: logs, exec, port forward. */
    public ApiClient api() {
        return api;
    }

    /**
     * Applies an object on the server's side: it makes the object, or changes the fields that the manifest gives and
     * takes away those that this field manager gave before and gives no more. A field that somebody else owns with
     * another value is a {@link FailureKind#CONFLICT}, and nothing changes.
     */
    public <T extends KubernetesObject> Result<T> apply(T object) {
        return writer.write(object, Writer.Verb.APPLY, false, deadline());
    }

    /** Applies an object and takes the fields over that others own. */
    public <T extends KubernetesObject> Result<T> applyByForce(T object) {
        return writer.write(object, Writer.Verb.FORCE, false, deadline());
    }

    /**
     * Applies several objects in their order, each with a deadline of its own. A failure stops what needs the failed
     * object (what is in a namespace, of a defined kind, or refers to it), and nothing else.
     */
    public Results applyAll(Iterable<? extends KubernetesObject> objects) {
        return new Sequence(locator).run(objects, this::apply);
    }

    /** Applies several objects as {@link #applyAll} does, and takes the fields over that others own. */
    public Results applyAllByForce(Iterable<? extends KubernetesObject> objects) {
        return new Sequence(locator).run(objects, this::applyByForce);
    }

    /**
     * Makes an object that must not exist yet. One with a {@code generateName} is never sent again after a lost answer,
     * since that could make two.
     */
    public <T extends KubernetesObject> Result<T> create(T object) {
        return writer.write(object, Writer.Verb.CREATE, false, deadline());
    }

    /** Asks the server what an apply would do, with all its checks; nothing is kept. */
    public <T extends KubernetesObject> Result<T> dryRun(T object) {
        return writer.write(object, Writer.Verb.APPLY, true, deadline());
    }

    /**
     * Says by field what an apply would change: the server's dry run beside what it has. {@link Result#differences} is
     * empty where nothing would change, and has one entry, for the whole, where there is no such object yet.
     */
    public <T extends KubernetesObject> Result<T> diff(T object) {
        Deadline deadline = deadline();
        Result<T> dry = writer.write(object, Writer.Verb.APPLY, true, deadline);
        LiveObject<T> after = dry.live();
        if (after == null || !dry.isOk()) {
            return dry;
        }
        Result<KubernetesObject> found = get(dry.ref(), deadline);
        LiveObject<KubernetesObject> live = found.live();
        if (live == null && found.failure() != null && found.failure().kind() != FailureKind.NOT_FOUND) {
            return new Result<>(
                    dry.ref(),
                    Outcome.FAILED,
                    null,
                    dry.findings(),
                    List.of(),
                    List.of(),
                    found.failure(),
                    found.attempts(),
                    false);
        }
        return new Result<>(
                dry.ref(),
                dry.outcome(),
                after,
                dry.findings(),
                List.of(),
                Comparison.of(live == null ? null : live.json(), after.json()),
                null,
                dry.attempts(),
                dry.repeated());
    }

    /** The object as the server has it. Fields that the model does not know are kept in {@link LiveObject#json}. */
    public Result<KubernetesObject> get(ObjectRef ref) {
        return get(ref, deadline());
    }

    /** A pod of the client's own namespace as the server has it. */
    public Result<Pod> getPod(String name) {
        return get(ObjectRef.pod(name), deadline());
    }

    private <T extends KubernetesObject> Result<T> get(ObjectRef ref, Deadline deadline) {
        Locator.Place place = locator.find(ref, deadline);
        Discovery.Resource resource = place.resource();
        if (resource == null) {
            return Answers.failed(place.ref(), place.orFailure(), List.of(), null, null);
        }
        Reply reply = exchange.send(Request.get(place.path(resource)), deadline);
        return reply.answer() != null && reply.answer().isOk()
                ? Answers.succeeded(place.ref(), Outcome.FOUND, reply, List.of(), null)
                : Answers.failed(place.ref(), reply, List.of(), null, null);
    }

    /** Deletes an object, with its own grace period and without waiting for its end. */
    public Result<KubernetesObject> delete(ObjectRef ref) {
        return delete(ref, Deletion.standard());
    }

    /** Deletes an object: the one that has the name now, never a later one. */
    public Result<KubernetesObject> delete(ObjectRef ref, Deletion deletion) {
        return new Remover(exchange, locator).delete(ref, deletion, deadline());
    }

    /**
     * Waits until a pod is ready, or has ended with success. Comes back early, and says why, where it cannot become
     * ready: its image cannot be pulled, a container ends again and again, no node takes it, it has failed or is gone.
     */
    public Result<Pod> waitUntilReady(ObjectRef pod, Waiting waiting) {
        return new Readiness(exchange, transport, locator).await(pod, waiting);
    }

    private Deadline deadline() {
        return Deadline.in(settings.deadline());
    }

    /** What a client is to do differently from the standard one. Not thread-safe; what it builds is. */
    public static final class Builder {
        private final ApiClient api;
        private final String fieldManager;
        private String namespace = "default";
        private @Nullable PodValidator validator = PodValidator.standard();
        private Retries retries = Retries.standard();
        private Duration deadline = DEADLINE;
        private boolean looksFirst = true;

        private Builder(ApiClient api, String fieldManager) {
            if (fieldManager.isBlank() || fieldManager.length() > 128) {
                throw new IllegalArgumentException("a field manager has a name of 1 to 128 characters");
            }
            this.api = api;
            this.fieldManager = fieldManager;
        }

        /** Where objects are that name no namespace; {@code default} unless given. */
        public Builder namespace(String name) {
            this.namespace = name;
            return this;
        }

        /** Judges pods before they are sent; {@link PodValidator#standard} unless given. */
        public Builder validator(PodValidator judge) {
            this.validator = judge;
            return this;
        }

        /** Sends pods unjudged: whatever is wrong with them, the server is asked. */
        public Builder unjudged() {
            this.validator = null;
            return this;
        }

        /** How often a request is sent again; {@link Retries#standard} unless given. */
        public Builder retries(Retries policy) {
            this.retries = policy;
            return this;
        }

        /** How long one call may take, retries included; 60 s unless given. Waits have deadlines of their own. */
        public Builder deadline(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("a deadline must be positive");
            }
            this.deadline = time;
            return this;
        }

        /**
         * Applies without a look at the live object first: one request instead of two, but a change of what may not
         * change is told by the server alone, and an apply to something that exists is {@link Outcome#APPLIED}.
         */
        public Builder withoutLook() {
            this.looksFirst = false;
            return this;
        }

        /** The client. */
        public PodClient build() {
            return new PodClient(
                    api,
                    new Transport(api),
                    new Settings(fieldManager, namespace, validator, retries, deadline, looksFirst));
        }
    }
}
