package dev.podwright.validate.internal.advice.container;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.security.Capabilities;
import dev.podwright.model.security.SecurityContext;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.pod.PodContainer;
import java.util.List;

/**
 * A capability is named with the prefix of the kernel's constant. containerd puts {@code CAP_} before each name, and the
 * runtime ignores the unknown capability; CRI-O accepts both spellings. A privileged container has all of them anyway.
 */
public final class CapabilityPrefix implements AdviceRule {
    private static final String PREFIX = "CAP_";

    @Override
    public String id() {
        return "security/capability-prefix";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            SecurityContext security = containers.get(i).securityContext();
            Capabilities capabilities =
                    security == null || Checks.isTrue(security.privileged()) ? null : security.capabilities();
            if (capabilities != null) {
                check(pod, containers.get(i), "add", capabilities.add(), out);
                check(pod, containers.get(i), "drop", capabilities.drop(), out);
            }
        }
    }

    private void check(PodFacts pod, PodContainer container, String list, List<String> names, Findings out) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) && !pod.isWindows()) {
                report(container, list, i, name, out);
            }
        }
    }

    private void report(PodContainer container, String list, int index, String name, Findings out) {
        String rest = name.substring(PREFIX.length());
        out.advise(
                Severity.WARNING,
                id(),
                container.securityContextPath().child("capabilities", list).index(index),
                container.describe() + " " + list + "s the capability " + Excerpt.quoted(name)
                        + " with the prefix of the kernel's name: containerd puts the prefix before it again, so that the"
                        + " container is started " + (list.equals("add") ? "without the capability" : "with it"),
                "write " + Excerpt.of(rest),
                List.of(PodFacts.place(container, "securityContext")));
    }
}
