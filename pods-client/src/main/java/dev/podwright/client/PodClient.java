package dev.podwright.client;

import dev.podwright.client.internal.bundle.BundleApplier;
import dev.podwright.client.internal.discovery.ResourceDiscovery;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.HttpTransport;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.operation.BatchApply;
import dev.podwright.client.internal.operation.ClientSettings;
import dev.podwright.client.internal.operation.Deleter;
import dev.podwright.client.internal.operation.ObjectDiffer;
import dev.podwright.client.internal.operation.ObjectLister;
import dev.podwright.client.internal.operation.ObjectReader;
import dev.podwright.client.internal.operation.ObjectWriter;
import dev.podwright.client.internal.operation.PodSubresources;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.rollout.Rollouts;
import dev.podwright.client.internal.rollout.Scaler;
import dev.podwright.client.internal.wait.BundleWait;
import dev.podwright.client.internal.wait.ObjectWaiter;
import dev.podwright.client.internal.wait.readiness.Readiness;
import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.AdmissionCheck;
import dev.podwright.client.result.Attempt;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectList;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.bundle.InstallOrder;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.util.ClientBuilder;
import io.kubernetes.client.util.Config;
import io.kubernetes.client.util.KubeConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Applies pods, and any other object that a manifest can hold, to a cluster.
 *
 * <p>The client sends objects exactly as {@code Manifests.toJson} renders them, without defaults and without empty
 * values, so that the field manager owns the fields that were written and no others. A pod is validated first; if the
 * server would reject it, nothing is sent.
 *
 * <p>Every call returns a {@link Result}, also if it fails; only {@link Result#orThrow} and {@link Result#object} throw, and
 * a wait whose listener throws.
 * Requests are repeated according to the {@link RetryPolicy}. A call ends by its deadline. If the thread is interrupted,
 * the call returns at once with {@link FailureKind#INTERRUPTED}, and the interrupt status is set.
 *
 * <p>The client uses the {@code ApiClient} of the host application with the address, credentials, certificates and
 * interceptors that it has when the client is built. It is immutable and thread-safe, and meant to be shared.
 */
public final class PodClient implements AutoCloseable {
    private final ApiClient api;
    private final ClientSettings settings;
    private final ResourceResolver resolver;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final ObjectDiffer differ;
    private final Deleter deleter;
    private final ObjectLister lister;
    private final PodSubresources subresources;
    private final ObjectWaiter waiter;
    private final BundleApplier bundles;
    private final Rollouts rollouts;
    private final Scaler scaler;
    private final HttpTransport http;

    private PodClient(ApiClient api, ClientSettings settings) {
        this.api = api;
        this.settings = settings;
        this.http = new HttpTransport(api, settings.maxResponseSize());
        RetryingTransport transport = new RetryingTransport(http, settings.retryPolicy(), settings.attemptListener());
        this.resolver = new ResourceResolver(settings.namespace(), new ResourceDiscovery(transport));
        ObjectTransport objects = new ObjectTransport(transport, resolver);
        this.reader = new ObjectReader(objects, resolver);
        this.writer = new ObjectWriter(settings, objects, resolver);
        this.differ = new ObjectDiffer(writer, reader);
        this.deleter = new Deleter(objects, resolver);
        this.lister = new ObjectLister(transport, resolver);
        this.subresources = new PodSubresources(settings, objects, resolver);
        this.rollouts = new Rollouts(settings, objects, resolver, lister);
        this.scaler = new Scaler(settings, objects, resolver);
        this.waiter = new ObjectWaiter(transport, objects, http, resolver);
        this.bundles =
                new BundleApplier(settings, objects, resolver, writer, differ, deleter, lister, this::awaitDefinition);
    }

    /**
     * A client with the standard settings.
     *
     * @param fieldManager the field manager of applies, such as {@code shop-deployer}
     * @throws IllegalArgumentException if the field manager is blank or has more than 128 characters
     */
    public static PodClient of(ApiClient api, String fieldManager) {
        return builder(api, fieldManager).build();
    }

    /**
     * A client with the standard settings for the server that {@code $KUBECONFIG}, {@code ~/.kube/config} or, inside a
     * pod, the service account names, and for the namespace that the current context or the service account has.
     *
     * @param fieldManager the field manager of applies, such as {@code shop-deployer}
     * @throws IllegalArgumentException if the field manager is blank or has more than 128 characters
     * @throws IOException if one of these files cannot be read
     */
    public static PodClient connect(String fieldManager) throws IOException {
        return builder(Config.defaultClient(), fieldManager)
                .namespace(ContextNamespace.find())
                .build();
    }

    /**
     * A builder for a client of a kubeconfig's current context, with the context's namespace. An exec plugin of the context
     * runs before this returns, without a deadline; later it runs within the deadline of the call that needs it.
     *
     * @param fieldManager the field manager of applies, such as {@code shop-deployer}
     * @throws IllegalArgumentException if the field manager is blank or has more than 128 characters
     * @throws IOException if a file that the kubeconfig names cannot be read
     */
    public static Builder builder(KubeConfig kubeConfig, String fieldManager) throws IOException {
        return builder(ClientBuilder.kubeconfig(kubeConfig).build(), fieldManager)
                .namespace(ContextNamespace.of(kubeConfig));
    }

    /**
     * A builder for a client with other settings.
     *
     * @param fieldManager the field manager of applies, such as {@code shop-deployer}
     * @throws IllegalArgumentException if the field manager is blank or has more than 128 characters
     */
    public static Builder builder(ApiClient api, String fieldManager) {
        return new Builder(api, fieldManager);
    }

    /** The official client, for what this one does not offer, such as logs, exec and port forwarding. */
    public ApiClient api() {
        return api;
    }

    /**
     * Applies an object by server-side apply. Creates the object if it does not exist. Otherwise sets the fields that the
     * object has, and removes those that this field manager applied before and the object no longer has.
     *
     * <p>If another field manager owns one of the fields with another value, nothing changes and the result is a
     * {@link FailureKind#CONFLICT}.
     */
    public <T extends KubernetesObject> Result<T> apply(T object) {
        return refreshing(deadline -> writer.write(object, ObjectWriter.Verb.APPLY, false, deadline));
    }

    /** Applies an object, and takes over the fields that other field managers own. */
    public <T extends KubernetesObject> Result<T> applyForcingConflicts(T object) {
        return refreshing(deadline -> writer.write(object, ObjectWriter.Verb.APPLY_FORCING_CONFLICTS, false, deadline));
    }

    /**
     * Applies several objects in order, each with its own deadline. If one fails, those that depend on it are skipped:
     * objects in its namespace, objects of the kind that it defines, and objects that refer to it. All others are applied.
     */
    public Results apply(Iterable<? extends KubernetesObject> objects) {
        return batch().run(objects, this::apply);
    }

    /** Applies several objects like {@link #apply(Iterable)}, and takes over the fields that other field managers own. */
    public Results applyForcingConflicts(Iterable<? extends KubernetesObject> objects) {
        return batch().run(objects, this::applyForcingConflicts);
    }

    /** Applies a bundle with {@link ApplyOptions#standard}. */
    public Results apply(Bundle bundle) {
        return apply(bundle, ApplyOptions.standard());
    }

    /**
     * Applies the objects of a bundle, what others need first: namespaces and definitions before what is in them and of
     * their kinds. The results are in that order. Otherwise as {@link #apply(Iterable)}; an object of which a part could not
     * be read is not sent.
     *
     * <p>With {@link ApplyOptions#withInventory}, the inventory is written before the first apply. If that fails, its result
     * is the first one and nothing is applied; if it fails later, the last one. With {@link ApplyOptions#pruning}, the
     * results of the objects that the bundle no longer has follow: {@link Outcome#DELETED}, or {@link Outcome#UNCHANGED}
     * with a finding that says why the object was kept. An inventory that no longer records anything is deleted.
     */
    public Results apply(Bundle bundle, ApplyOptions options) {
        return bundles.apply(bundle, options);
    }

    /**
     * Creates an object. If it exists, the result is {@link FailureKind#ALREADY_EXISTS}.
     *
     * <p>If the object has a {@code generateName} and no name, a request that the server may have received is not
     * repeated, because that could create two objects.
     */
    public <T extends KubernetesObject> Result<T> create(T object) {
        return refreshing(deadline -> writer.write(object, ObjectWriter.Verb.CREATE, false, deadline));
    }

    /** Asks the server what an apply would do, with all its checks. The server stores nothing. */
    public <T extends KubernetesObject> Result<T> dryRun(T object) {
        return refreshing(deadline -> writer.write(object, ObjectWriter.Verb.APPLY, true, deadline));
    }

    /**
     * Finds the fields that an apply would change, by comparing the server's dry run with the live object.
     *
     * <p>{@link Result#differences} is empty if nothing would change. If the object does not exist, it has one difference
     * for the whole object.
     */
    public <T extends KubernetesObject> Result<T> diff(T object) {
        return refreshing(deadline -> differ.diff(object, deadline));
    }

    /** Asks the server what {@link #apply(Bundle)} would do. */
    public Results dryRun(Bundle bundle) {
        return dryRun(bundle, ApplyOptions.standard());
    }

    /**
     * Asks the server what {@link #apply(Bundle, ApplyOptions)} would do, pruning included. The server stores nothing. It
     * cannot check an object whose namespace or kind the bundle itself creates: the result then says that it would be
     * created, with a finding {@code bundle/not-checked}.
     */
    public Results dryRun(Bundle bundle, ApplyOptions options) {
        return bundles.dryRun(bundle, options);
    }

    /** Finds the fields that {@link #apply(Bundle)} would change, as {@link #diff(KubernetesObject)} does. */
    public Results diff(Bundle bundle) {
        return bundles.diff(bundle);
    }

    /**
     * Gets an object. If it does not exist, the result is {@link FailureKind#NOT_FOUND}. The fields that the model does
     * not know are in {@link LiveObject#json}.
     */
    public Result<KubernetesObject> get(ObjectRef ref) {
        return refreshing(deadline -> reader.get(ref, KubernetesObject.class, deadline));
    }

    /** Gets a pod in the client's namespace. If it does not exist, the result is {@link FailureKind#NOT_FOUND}. */
    public Result<Pod> getPod(String name) {
        return reader.get(ObjectRef.pod(name), Pod.class, settings.newDeadline());
    }

    /**
     * Lists the objects of a kind. They are read in parts, which the server keeps consistent; the result has all of them or
     * a failure.
     *
     * @param apiVersion such as {@code v1} or {@code apps/v1}
     * @param kind such as {@code ConfigMap}
     */
    public ObjectList<KubernetesObject> list(String apiVersion, String kind, ListOptions options) {
        return refreshing(deadline -> lister.list(apiVersion, kind, KubernetesObject.class, options, deadline));
    }

    /** Lists pods. */
    public ObjectList<Pod> listPods(ListOptions options) {
        return lister.list("v1", "Pod", Pod.class, options, settings.newDeadline());
    }

    /**
     * Changes the resources of a pod's containers while it runs, by its subresource {@code resize}. The change is judged
     * with the live pod first; if the server would reject it, nothing is changed.
     *
     * @param resources the new resources by the name of the container
     */
    public Result<Pod> resize(ObjectRef pod, Map<String, ResourceRequirements> resources) {
        return onlyPods(
                pod, "resized", () -> subresources.resize(pod, Map.copyOf(resources), false, settings.newDeadline()));
    }

    /**
     * Adds containers for debugging to a pod that runs, by its subresource {@code ephemeralcontainers}. They cannot be
     * removed. The change is judged with the live pod first; if the server would reject it, nothing is changed.
     */
    public Result<Pod> addEphemeralContainers(ObjectRef pod, List<EphemeralContainer> containers) {
        return onlyPods(
                pod,
                "given ephemeral containers",
                () -> subresources.addEphemeralContainers(pod, List.copyOf(containers), false, settings.newDeadline()));
    }

    /**
     * Evicts a pod: deletes it as {@link #delete} does, unless that violates its PodDisruptionBudget. The result is then a
     * {@link FailureKind#ADMISSION} by {@link AdmissionCheck#DISRUPTION_BUDGET}.
     */
    public Result<KubernetesObject> evict(ObjectRef pod, DeleteOptions options) {
        return onlyPods(pod, "evicted", () -> deleter.evict(pod, options, settings.newDeadline()));
    }

    private static <T extends KubernetesObject> Result<T> onlyPods(
            ObjectRef ref, String what, Supplier<Result<T>> call) {
        return ref.apiVersion().equals("v1") && ref.kind().equals("Pod")
                ? call.get()
                : Result.failed(
                        ref,
                        Failure.of(
                                FailureKind.REJECTED_LOCALLY,
                                "only pods can be " + what + ", and " + ref + " is a " + ref.kind() + " of "
                                        + ref.apiVersion()));
    }

    /**
     * Deletes several objects in reverse order, so that what was applied last goes first, each with its own deadline. A
     * failure does not stop the deletion of the others. The results are in the order of the deletions.
     */
    public Results delete(Iterable<? extends KubernetesObject> objects, DeleteOptions options) {
        List<ObjectRef> refs = new ArrayList<>();
        objects.forEach(each -> refs.add(ObjectRef.of(each)));
        Collections.reverse(refs);
        List<Result<KubernetesObject>> out = new ArrayList<>();
        for (ObjectRef ref : refs) {
            out.add(
                    Thread.currentThread().isInterrupted()
                            ? Result.skipped(ref, Failure.of(FailureKind.INTERRUPTED, "interrupted before " + ref))
                            : delete(ref, options));
        }
        return Results.of(out);
    }

    /**
     * Deletes the objects of a bundle in the reverse of the order in which they are applied, and namespaces last, each with
     * its own deadline. A failure does not stop the deletion of the others. The results are in the order of the deletions.
     * An inventory stays; to delete it too, apply an empty bundle with {@link ApplyOptions#pruning} instead.
     */
    public Results delete(Bundle bundle, DeleteOptions options) {
        return bundles.delete(bundle, options);
    }

    /** Deletes an object with {@link DeleteOptions#standard}. */
    public Result<KubernetesObject> delete(ObjectRef ref) {
        return delete(ref, DeleteOptions.standard());
    }

    /**
     * Deletes the object that has this name now, and never a later one of the same name. If there is none, the outcome is
     * {@link Outcome#ABSENT}.
     */
    public Result<KubernetesObject> delete(ObjectRef ref, DeleteOptions options) {
        return refreshing(deadline -> deleter.delete(ref, options, deadline));
    }

    /**
     * Waits until an object is ready, as its kind means that: a workload as {@code kubectl rollout status} does, a Job until
     * it is complete, a Service until it has a ready endpoint, any other object by its condition {@code Ready} or {@code
     * Available}. An object without such a condition is ready if it exists.
     *
     * <p>Ends early with {@link FailureKind#CANNOT_BE_READY} if the object, or a pod below it, is in a state that does not
     * pass: an image cannot be pulled, a container crashes again and again, no node accepts a pod, pods cannot be created,
     * a rollout exceeds its progress deadline, a pod or Job has failed; and with {@link FailureKind#GONE} if the object is
     * deleted.
     */
    public Result<KubernetesObject> waitUntilReady(ObjectRef ref, WaitOptions options) {
        return waiter.await(ref, KubernetesObject.class, Readiness.of(ref), options);
    }

    /** Waits until an object is ready, like {@link #waitUntilReady(ObjectRef, WaitOptions)}. */
    public <T extends KubernetesObject> Result<T> waitUntilReady(T object, WaitOptions options) {
        ObjectRef ref = ObjectRef.of(object);
        return waiter.await(ref, LiveObjectReader.typeOf(object), Readiness.of(ref), options);
    }

    /**
     * Waits until the objects of a bundle are ready, in the order in which they are applied, with one deadline for all.
     * An object that does not become ready does not end the wait for the others.
     */
    public Results waitUntilReady(Bundle bundle, WaitOptions options) {
        return new BundleWait(waiter, resolver).await(InstallOrder.of(bundle.objects()), options);
    }

    /**
     * Waits until a condition of an object has a status, as {@code kubectl wait --for=condition=TYPE=STATUS} does. Only the
     * deadline, or the deletion of the object, ends the wait without success.
     *
     * @param type such as {@code Available}; upper and lower case are the same
     * @param status {@code True}, {@code False} or {@code Unknown}
     */
    public Result<KubernetesObject> waitForCondition(ObjectRef ref, String type, String status, WaitOptions options) {
        return waiter.await(ref, KubernetesObject.class, Readiness.ofCondition(type, status), options);
    }

    /** The rollout of a Deployment, StatefulSet or DaemonSet: restart, undo, history, pause and resume. */
    public Rollout rollout(ObjectRef workload) {
        return new Rollout(this, rollouts, workload);
    }

    /**
     * Sets the number of replicas of a workload, by its subresource {@code scale}. The client's field manager becomes the
     * owner of {@code spec.replicas}. A kind without this subresource is {@link FailureKind#REJECTED_LOCALLY}.
     */
    public Result<KubernetesObject> scale(ObjectRef workload, int replicas) {
        return refreshing(deadline -> scaler.scale(workload, replicas, deadline));
    }

    /**
     * Ends all calls, with {@link FailureKind#CLIENT_ERROR}; so do later calls. The {@code ApiClient} belongs to the
     * application, and is not closed. A client that is not closed holds no threads while it is not used.
     */
    @Override
    public void close() {
        http.close();
    }

    private BatchApply batch() {
        return new BatchApply(resolver, this::awaitDefinition);
    }

    private void awaitDefinition(ObjectRef definition) {
        waitUntilReady(definition, WaitOptions.atMost(settings.timeout()));
    }

    <R> R refreshing(Function<Deadline, R> call) {
        return settings.refreshing(call);
    }

    /** Builds a client. Not thread-safe. */
    public static final class Builder {
        private static final int MAX_FIELD_MANAGER_LENGTH = 128;

        private final ApiClient api;
        private final String fieldManager;
        private String namespace = "default";
        private @Nullable Validator validator = Validator.standard();
        private RetryPolicy retryPolicy = RetryPolicy.standard();
        private Duration deadline = Duration.ofSeconds(60);
        private boolean preflightGet = true;
        private Consumer<Attempt> attemptListener = attempt -> {};
        private int maxResponseSize = HttpTransport.STANDARD_MAX_RESPONSE_SIZE;

        private Builder(ApiClient api, String fieldManager) {
            if (fieldManager.isBlank() || fieldManager.length() > MAX_FIELD_MANAGER_LENGTH) {
                throw new IllegalArgumentException("the name of a field manager must have 1 to "
                        + MAX_FIELD_MANAGER_LENGTH + " characters and must not be blank");
            }
            this.api = api;
            this.fieldManager = fieldManager;
        }

        /** The namespace of objects that do not name one; {@code default} by default. */
        public Builder namespace(String name) {
            this.namespace = name;
            return this;
        }

        /** Validates pods before they are sent; {@link Validator#standard} by default. */
        public Builder validator(Validator podValidator) {
            this.validator = podValidator;
            return this;
        }

        /** Sends pods without validating them, so that only the server checks them. */
        public Builder skipValidation() {
            this.validator = null;
            return this;
        }

        /** How often a request is sent; {@link RetryPolicy#standard} by default. */
        public Builder retryPolicy(RetryPolicy policy) {
            this.retryPolicy = policy;
            return this;
        }

        /**
         * How long a call may take, with its retries; 60 seconds by default. Waits have their own deadline.
         *
         * @throws IllegalArgumentException if the time is not positive
         */
        public Builder deadline(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("a deadline must be positive, and is " + time);
            }
            this.deadline = time;
            return this;
        }

        /**
         * Applies objects without getting the live object first. That saves one request for each apply, but changes of
         * immutable fields are found by the server only, and the outcome for an existing object is
         * {@link Outcome#APPLIED}.
         */
        public Builder skipPreflightGet() {
            this.preflightGet = false;
            return this;
        }

        /**
         * Calls a listener after each attempt to send a request, on the thread that made the call. An exception of the
         * listener is ignored. Watches are not reported.
         */
        public Builder onAttempt(Consumer<Attempt> listener) {
            this.attemptListener = listener;
            return this;
        }

        /**
         * How large a response may be, in bytes after decompression; 32 MiB by default. A larger one is a
         * {@link FailureKind#UNEXPECTED_RESPONSE}, and is not read.
         *
         * @throws IllegalArgumentException if the size is not positive
         */
        public Builder maxResponseSize(int bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("the size of a response must be positive, and is " + bytes);
            }
            this.maxResponseSize = bytes;
            return this;
        }

        /**
         * The client.
         *
         * @throws IllegalArgumentException if the base path of the {@code ApiClient} is not an HTTP address
         */
        public PodClient build() {
            return new PodClient(
                    api,
                    new ClientSettings(
                            fieldManager,
                            namespace,
                            validator,
                            retryPolicy,
                            deadline,
                            preflightGet,
                            attemptListener,
                            maxResponseSize));
        }
    }
}
