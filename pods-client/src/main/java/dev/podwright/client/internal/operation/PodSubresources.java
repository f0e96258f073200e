package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.Expectation;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.internal.validation.LocalValidation;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.report.Finding;
import dev.podwright.validate.internal.compare.ObjectComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Changes pods through their subresources: what a pod that runs may still change. Each change is judged locally first. */
public final class PodSubresources {
    private static final PodSpec NO_SPEC = PodSpec.builder().build();

    private final String fieldManager;
    private final LocalValidation validation;
    private final ObjectTransport transport;
    private final ResourceResolver resolver;

    public PodSubresources(ClientSettings settings, ObjectTransport transport, ResourceResolver resolver) {
        this.fieldManager = settings.fieldManager();
        this.validation = new LocalValidation(settings.validator(), settings.fieldManager());
        this.transport = transport;
        this.resolver = resolver;
    }

    /** A change of a pod. */
    @FunctionalInterface
    private interface Change {
        Pod of(Pod live);
    }

    /** The local errors of a change. */
    @FunctionalInterface
    private interface Judge {
        List<Finding> errors(Pod live, Pod changed);
    }

    /** Sets the resources of containers. */
    public Result<Pod> resize(
            ObjectRef pod, Map<String, ResourceRequirements> resources, boolean dryRun, Deadline deadline) {
        return change(
                pod,
                "resize",
                live -> withSpec(live, resized(spec(live), resources)),
                validation::resize,
                resources.keySet(),
                dryRun,
                deadline);
    }

    private static PodSpec resized(PodSpec spec, Map<String, ResourceRequirements> resources) {
        return spec.toBuilder()
                .initContainers(resized(spec.initContainers(), resources))
                .containers(resized(spec.containers(), resources))
                .build();
    }

    private static List<Container> resized(List<Container> containers, Map<String, ResourceRequirements> resources) {
        return containers.stream()
                .map(container -> {
                    ResourceRequirements wanted = resources.get(container.name());
                    return wanted == null
                            ? container
                            : container.toBuilder().resources(wanted).build();
                })
                .toList();
    }

    /** Adds ephemeral containers. */
    public Result<Pod> addEphemeralContainers(
            ObjectRef pod, List<EphemeralContainer> added, boolean dryRun, Deadline deadline) {
        return change(
                pod,
                "ephemeralcontainers",
                live -> {
                    List<EphemeralContainer> all = new ArrayList<>(spec(live).ephemeralContainers());
                    all.addAll(added);
                    return withSpec(
                            live,
                            spec(live).toBuilder().ephemeralContainers(all).build());
                },
                validation::ephemeralContainers,
                Set.of(),
                dryRun,
                deadline);
    }

    private Result<Pod> change(
            ObjectRef pod,
            String subresource,
            Change change,
            Judge judge,
            Set<String> containers,
            boolean dryRun,
            Deadline deadline) {
        ResolvedResource place = resolver.resolve(pod, deadline);
        if (place.resource() == null) {
            return ResultFactory.unresolved(place, List.of());
        }
        RequestOutcome found = transport.get(place, deadline);
        JsonObject json = found.object();
        if (json == null) {
            return ResultFactory.failed(place.ref(), found);
        }
        Pod live = LiveObjectReader.read(json, Pod.class).object();
        for (String container : containers) {
            if (!hasContainer(spec(live), container)) {
                return rejected(place.ref(), "it has no container \"" + container + "\"", List.of());
            }
        }
        Pod changed = change.of(live);
        List<Finding> errors = judge.errors(live, changed);
        if (!errors.isEmpty()) {
            return rejected(
                    place.ref(), errors.get(0).path() + " " + errors.get(0).message(), errors);
        }
        JsonObject sent = patch(changed, subresource, containers, json);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("fieldManager", fieldManager);
        query.put("fieldValidation", "Strict");
        if (dryRun) {
            query.put("dryRun", "All");
        }
        ServerRequest request = new ServerRequest(
                "PATCH",
                place.path() + "/" + subresource,
                query,
                "application/strategic-merge-patch+json",
                JsonObjects.toJson(sent),
                true);
        String uid = JsonObjects.metadata(json, "uid");
        RequestOutcome outcome =
                transport.send(place, request, Expectation.written(place).withUid(uid), deadline);
        if (!outcome.isSuccess()) {
            return ResultFactory.failed(place.ref(), outcome, List.of(), sent, json);
        }
        boolean same = ObjectComparison.isSame(json, Objects.requireNonNull(outcome.object()));
        return ResultFactory.succeeded(
                place.ref(), same ? Outcome.UNCHANGED : Outcome.CHANGED, outcome, List.of(), sent, Pod.class);
    }

    private static boolean hasContainer(PodSpec spec, String name) {
        return spec.containers().stream().anyMatch(each -> name.equals(each.name()))
                || spec.initContainers().stream().anyMatch(each -> name.equals(each.name()));
    }

    private static Result<Pod> rejected(ObjectRef ref, String reason, List<Finding> findings) {
        return Result.<Pod>failed(ref, Failure.of(FailureKind.REJECTED_LOCALLY, ref + " was not changed: " + reason))
                .withFindings(findings);
    }

    /** The changed part of the pod alone, for the version of the pod that was judged. */
    private static JsonObject patch(Pod changed, String subresource, Set<String> containers, JsonObject live) {
        PodSpec spec = spec(changed);
        PodSpec part = subresource.equals("resize")
                ? NO_SPEC.toBuilder()
                        .initContainers(resources(spec.initContainers(), containers))
                        .containers(resources(spec.containers(), containers))
                        .build()
                : NO_SPEC.toBuilder()
                        .ephemeralContainers(spec.ephemeralContainers())
                        .build();
        JsonObject whole = Objects.requireNonNull(
                JsonObjects.parse(Manifests.toJson(Pod.builder().spec(part).build())));
        JsonObject metadata = JsonObject.builder()
                .add("uid", JsonObjects.metadata(live, "uid"))
                .add("resourceVersion", JsonObjects.metadata(live, "resourceVersion"))
                .build();
        JsonObject.Builder out = JsonObject.builder().add("metadata", metadata);
        return out.add("spec", Objects.requireNonNull(whole.get("spec"))).build();
    }

    private static List<Container> resources(List<Container> containers, Set<String> names) {
        return containers.stream()
                .filter(each -> names.contains(each.name()))
                .map(each -> Container.builder()
                        .name(each.name())
                        .resources(each.resources())
                        .build())
                .toList();
    }

    private static PodSpec spec(Pod pod) {
        return pod.spec() == null ? NO_SPEC : pod.spec();
    }

    private static Pod withSpec(Pod pod, PodSpec spec) {
        return pod.toBuilder().spec(spec).build();
    }
}
