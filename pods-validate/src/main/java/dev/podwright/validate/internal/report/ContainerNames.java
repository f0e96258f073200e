package dev.podwright.validate.internal.report;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.ContainerCommon;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which container of a pod a finding is about. */
public final class ContainerNames {
    private final PodSpec spec;
    private final FieldPath path;

    /**
     * The containers of a spec.
     *
     * @param path the path of the spec
     */
    public ContainerNames(PodSpec spec, FieldPath path) {
        this.spec = spec;
        this.path = path;
    }

    /** The finding with the name of the container that holds its field, if there is one. */
    public Finding in(Finding finding) {
        String name = at(finding.path());
        return name == null ? finding : finding.toBuilder().container(name).build();
    }

    private @Nullable String at(FieldPath field) {
        for (FieldPath at = field; at != null; at = at.parent()) {
            FieldPath list = at.parent();
            if (at.index() >= 0 && list != null && path.equals(list.parent())) {
                return name(list.name(), at.index());
            }
        }
        return null;
    }

    private @Nullable String name(@Nullable String list, int index) {
        List<? extends ContainerCommon> containers = switch (list == null ? "" : list) {
            case "containers" -> spec.containers();
            case "initContainers" -> spec.initContainers();
            case "ephemeralContainers" -> spec.ephemeralContainers();
            default -> List.of();
        };
        return index < containers.size() ? containers.get(index).name() : null;
    }
}
