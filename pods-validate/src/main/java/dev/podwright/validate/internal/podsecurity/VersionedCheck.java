package dev.podwright.validate.internal.podsecurity;

import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.util.List;

/**
 * A check as it is from some version on, to the next row of the same id.
 *
 * @param id upstream's id of the check
 * @param level the lowest level that has the check
 * @param since the first minor version of Kubernetes 1
 * @param overrides the ids of the baseline checks whose place it takes
 */
record VersionedCheck(String id, PodSecurityLevel level, int since, PodSecurityCheck check, List<String> overrides) {}
