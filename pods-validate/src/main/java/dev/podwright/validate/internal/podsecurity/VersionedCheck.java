package dev.podwright.validate.internal.podsecurity;

import dev.podwright.validate.podsecurity.PodSecurityLevel;
import dev.podwright.version.KubernetesVersion;
import java.util.List;

/**
 * A check as it is from some version on, to the next row of the same id.
 *
 * @param id upstream's id of the check
 * @param level the lowest level that has the check
 * @param since the first version of Kubernetes that has it so
 * @param overrides the ids of the baseline checks that it replaces
 */
record VersionedCheck(
        String id, PodSecurityLevel level, KubernetesVersion since, PodSecurityCheck check, List<String> overrides) {}
