package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.value.Quantity;
import dev.podwright.validate.internal.check.NameKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a resource's name means.
 *
 * <p>Upstream: {@code k8s.io/kubernetes/pkg/apis/core/helper}, {@code IsSupportedPodLevelResource} in
 * {@code k8s.io/component-helpers/resource}.
 */
public final class ResourceNames {
    private static final String HUGE_PAGES = "hugepages-";
    private static final String REQUESTS = "requests.";
    private static final String NATIVE = "kubernetes.io/";
    private static final Set<String> OF_CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");
    /** Objects that a quota counts. */
    private static final Set<String> COUNTED = Set.of(
            "pods",
            "resourcequotas",
            "services",
            "replicationcontrollers",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "services.nodeports",
            "services.loadbalancers");
    /** Names that are allowed without a domain somewhere, besides those above. */
    private static final Set<String> OF_QUOTAS = Set.of(
            "requests.cpu",
            "requests.memory",
            "requests.ephemeral-storage",
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage",
            "storage",
            "requests.storage");

    private ResourceNames() {}

    /** Whether it is an amount of huge pages of one size. */
    public static boolean isHugePages(String name) {
        return name.startsWith(HUGE_PAGES);
    }

    /** Whether it is cpu or memory. */
    static boolean isCompute(String name) {
        return name.equals("cpu") || name.equals("memory");
    }

    /** Whether a container can limit or request it though it has no domain. */
    static boolean isOfContainers(String name) {
        return OF_CONTAINERS.contains(name) || isHugePages(name);
    }

    /** Whether a pod as a whole can limit or request it. */
    public static boolean isOfPods(String name) {
        return isCompute(name) || isHugePages(name);
    }

    /** Whether it means something somewhere though it has no domain. */
    static boolean isStandard(String name) {
        return isOfContainers(name)
                || COUNTED.contains(name)
                || OF_QUOTAS.contains(name)
                || name.startsWith(REQUESTS + HUGE_PAGES);
    }

    /** Whether it belongs to Kubernetes itself: it has no domain, or {@code kubernetes.io/} is in it. */
    static boolean isNative(String name) {
        return name.indexOf('/') < 0 || name.contains(NATIVE);
    }

    /** Whether it is somebody else's, and named so that a quota can count it. */
    static boolean isExtended(String name) {
        return !isNative(name) && !name.startsWith(REQUESTS) && NameKind.QUALIFIED_NAME.bits(REQUESTS + name) == 0;
    }

    /** Whether it comes in whole numbers only. */
    static boolean isCounted(String name) {
        return COUNTED.contains(name) || isExtended(name);
    }

    /** Whether a limit may be above the request. */
    static boolean isOvercommitable(String name) {
        return isNative(name) && !isHugePages(name);
    }

    /** Whether an amount of huge pages is a multiple of the size in their name; false where that is not a size. */
    public static boolean isMultipleOfPage(String name, Quantity amount) {
        Quantity page = pageSize(name);
        if (page == null || page.signum() <= 0 || page.isFractional()) {
            return false;
        }
        long size = page.serverValue(0);
        return size != 0 && amount.serverValue(0) % size == 0;
    }

    /** The size of huge pages as their name gives it, or null. */
    static @Nullable Quantity pageSize(String name) {
        return Quantity.tryParse(name.substring(HUGE_PAGES.length()));
    }
}
