package dev.podwright.validate.internal.podsecurity;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.validate.internal.check.Checks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which updates of a pod are checked against pod security. A pod that was accepted stays so, unless what runs in it changes.
 *
 * <p>Upstream: {@code isSignificantPodUpdate} in {@code k8s.io/pod-security-admission/admission}.
 */
public final class PodSecurityUpdates {
    private PodSecurityUpdates() {}

    /** Whether an update adds or removes a container, or changes an image. */
    public static boolean isSignificant(@Nullable PodSpec old, PodSpec updated) {
        if (old == null) {
            return true;
        }
        return differ(old.containers(), updated.containers())
                || differ(old.initContainers(), updated.initContainers())
                || ephemeralDiffer(old.ephemeralContainers(), updated.ephemeralContainers());
    }

    private static boolean differ(List<Container> old, List<Container> updated) {
        if (old.size() != updated.size()) {
            return true;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!image(old.get(i).image()).equals(image(updated.get(i).image()))) {
                return true;
            }
        }
        return false;
    }

    /** Ephemeral containers are compared by name, and one that is removed does not count. */
    private static boolean ephemeralDiffer(List<EphemeralContainer> old, List<EphemeralContainer> updated) {
        if (updated.isEmpty()) {
            return false;
        }
        Map<String, String> images = new HashMap<>();
        for (EphemeralContainer each : old) {
            images.putIfAbsent(Checks.orEmpty(each.name()), image(each.image()));
        }
        for (EphemeralContainer each : updated) {
            if (!image(each.image()).equals(images.get(Checks.orEmpty(each.name())))) {
                return true;
            }
        }
        return false;
    }

    private static String image(@Nullable String image) {
        return Checks.orEmpty(image);
    }
}
