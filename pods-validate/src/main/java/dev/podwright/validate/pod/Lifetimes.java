package dev.podwright.validate.pod;

import dev.podwright.model.PodSpec;
import dev.podwright.model.internal.text.Enumerations;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which containers of a pod run beside which others.
 *
 * <p>Init containers start one after the other. One that runs once has ended before the next starts, so it shares the
 * pod's localhost only with the sidecars before it. A native sidecar stays from its place in that order to the end of
 * the pod. Main containers run together, beside all sidecars. Ephemeral containers join them at the end.
 *
 * <p>All containers of a pod share one localhost, and often volumes, memory and processes; whether two of them get into
 * each other's way depends on this alone. {@link #toString} describes the pod's whole life:
 *
 * <pre>{@code
 * init container "early" runs alone and ends
 * sidecar "proxy" starts and stays
 * init container "migrate" runs beside "proxy" and ends
 * container "app" and container "worker" run together beside "proxy"
 * }</pre>
 *
 * <p>What it leaves out: that a container is restarted after a failure, in which case an init container runs again before
 * the main ones do, and that main containers start in the order of their list, which nothing can rely on.
 *
 * <p>Upstream: KEP-753 and the container lifecycle of the kubelet. Immutable.
 */
public final class Lifetimes {
    private final List<PodContainer> containers;
    /** The first container of each name; made when one is first looked for. */
    private volatile @Nullable Map<String, PodContainer> byName;

    private Lifetimes(List<PodContainer> containers) {
        this.containers = containers;
    }

    /** The lifetimes of a pod's containers. */
    public static Lifetimes of(PodSpec spec) {
        return of(spec, FieldPath.of("spec"));
    }

    /** The lifetimes of the containers of a pod whose spec is at a path, such as {@code template.spec}. */
    public static Lifetimes of(PodSpec spec, FieldPath at) {
        return new Lifetimes(PodContainer.of(spec, at));
    }

    /** All containers, in the order in which they start; main containers in the order of their list. */
    public List<PodContainer> containers() {
        return containers;
    }

    /** The container with a name, or null; the first, should several have it. */
    public @Nullable PodContainer find(String name) {
        Map<String, PodContainer> known = byName;
        if (known == null) {
            known = new HashMap<>();
            for (PodContainer container : containers) {
                known.putIfAbsent(container.name(), container);
            }
            byName = known;
        }
        return known.get(name);
    }

    /** The containers that run beside one at some moment of its life, in the order in which they start; without itself. */
    public List<PodContainer> beside(PodContainer container) {
        List<PodContainer> out = new ArrayList<>();
        for (PodContainer other : containers) {
            if (!other.is(container) && overlap(other, container)) {
                out.add(other);
            }
        }
        return List.copyOf(out);
    }

    /** Whether there is a moment at which both run. A container runs beside itself. */
    public boolean overlap(PodContainer a, PodContainer b) {
        PodContainer first = startsBefore(b, a) ? b : a;
        PodContainer second = first.is(a) ? b : a;
        return first.is(second) || first.role() != ContainerRole.INIT;
    }

    /** Whether the first has started by the time the second starts, so that the second can rely on it. */
    public boolean startsBefore(PodContainer first, PodContainer second) {
        int a = phase(first.role());
        int b = phase(second.role());
        if (a != b) {
            return a < b;
        }
        return a == 0 && first.index() < second.index();
    }

    private static int phase(ContainerRole role) {
        return switch (role) {
            case INIT, SIDECAR -> 0;
            case MAIN -> 1;
            case EPHEMERAL -> 2;
        };
    }

    /**
     * One sentence on how the two relate in time, such as {@code init container "migrate" has ended before ... starts}.
     */
    public String explain(PodContainer a, PodContainer b) {
        if (a.is(b)) {
            return a.describe() + " is one container";
        }
        PodContainer first = startsBefore(b, a) ? b : a;
        PodContainer second = first.is(a) ? b : a;
        if (!overlap(first, second)) {
            return first.describe() + " has ended before " + second.describe() + " starts";
        }
        if (first.role() == ContainerRole.SIDECAR) {
            return first.describe() + " starts before " + second.describe() + " and runs beside it";
        }
        return first.describe() + " and " + second.describe() + " run at the same time";
    }

    /** The pod's life, a line for each step: who runs, beside whom, and who ends before the next line. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        List<PodContainer> staying = new ArrayList<>();
        for (PodContainer container : containers) {
            if (container.role() == ContainerRole.INIT) {
                line(out, container.describe());
                out.append(staying.isEmpty() ? " runs alone and ends" : " runs beside " + names(staying) + " and ends");
            } else if (container.role() == ContainerRole.SIDECAR) {
                line(out, container.describe());
                out.append(staying.isEmpty() ? " starts and stays" : " starts beside " + names(staying) + " and stays");
                staying.add(container);
            }
        }
        together(out, ContainerRole.MAIN, staying);
        together(out, ContainerRole.EPHEMERAL, staying);
        return out.toString();
    }

    private static String names(List<PodContainer> containers) {
        return Enumerations.of(containers, each -> Excerpt.quoted(each.name()), ", ");
    }

    private void together(StringBuilder out, ContainerRole role, List<PodContainer> staying) {
        List<String> names = new ArrayList<>();
        for (PodContainer container : containers) {
            if (container.role() == role) {
                names.add(container.describe());
            }
        }
        if (names.isEmpty()) {
            return;
        }
        line(out, String.join(" and ", names));
        if (role == ContainerRole.EPHEMERAL) {
            out.append(names.size() == 1 ? " joins at the end" : " join at the end");
            return;
        }
        out.append(names.size() == 1 ? " runs" : " run together");
        out.append(staying.isEmpty() ? "" : " beside " + names(staying));
    }

    private static void line(StringBuilder out, String text) {
        out.append(out.isEmpty() ? "" : "\n").append(text);
    }
}
