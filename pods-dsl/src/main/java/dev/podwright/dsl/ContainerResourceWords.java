package dev.podwright.dsl;

import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerResizePolicy;
import dev.podwright.model.container.ResourceClaim;
import org.jspecify.annotations.Nullable;

/** What a container needs of a node, and at most gets. */
abstract class ContainerResourceWords extends ContainerEnvWords {
    ContainerResourceWords(String name, @Nullable Container base, @Nullable Word<ContainerAssembly> last) {
        super(name, base, last);
    }

    /** What is set aside for the container on its node. */
    public final ContainerDraft requests(ResourceAmount... amounts) {
        ResourceAmount[] copy = amounts.clone();
        return say((c, where) -> {
            for (ResourceAmount amount : copy) {
                c.request(amount, where);
            }
        });
    }

    /** What the container may use at most. A limit without a request is the request as well. */
    public final ContainerDraft limits(ResourceAmount... amounts) {
        ResourceAmount[] copy = amounts.clone();
        return say((c, where) -> {
            for (ResourceAmount amount : copy) {
                c.limit(amount, where);
            }
        });
    }

    /** Takes the request of a resource, such as {@code cpu}, away again. */
    public final ContainerDraft withoutRequest(String resource) {
        return say((c, where) -> c.withoutRequest(resource));
    }

    /** Takes the limit of a resource, such as {@code cpu}, away again. */
    public final ContainerDraft withoutLimit(String resource) {
        return say((c, where) -> c.withoutLimit(resource));
    }

    /** Uses a device claim of the pod, all of it. */
    public final ContainerDraft claim(String claim) {
        ResourceClaim use = ResourceClaim.builder().name(claim).build();
        return say((c, where) -> c.claim(use, where));
    }

    /** Uses one request of a device claim of the pod. */
    public final ContainerDraft claim(String claim, String request) {
        ResourceClaim use = ResourceClaim.builder().name(claim).request(request).build();
        return say((c, where) -> c.claim(use, where));
    }

    /** A change of this resource, {@code cpu} or {@code memory}, while the pod runs does not restart the container. */
    public final ContainerDraft resizesInPlace(String resource) {
        return resizes(resource, "NotRequired");
    }

    /** A change of this resource, {@code cpu} or {@code memory}, while the pod runs restarts the container. */
    public final ContainerDraft resizesByRestart(String resource) {
        return resizes(resource, "RestartContainer");
    }

    private ContainerDraft resizes(String resource, String policy) {
        ContainerResizePolicy resize = ContainerResizePolicy.builder()
                .resourceName(resource)
                .restartPolicy(policy)
                .build();
        return say((c, where) -> c.add("resizePolicy", c.resizePolicy, resize, where));
    }
}
