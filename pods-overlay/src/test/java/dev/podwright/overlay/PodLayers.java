package dev.podwright.overlay;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Pods as layers, for tests. */
final class PodLayers {
    private PodLayers() {}

    static Pod pod(String spec) {
        return Manifests.inspect("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n" + spec.indent(2))
                .single(Pod.class);
    }

    static OverlayResult<Pod> merge(String base, String... layers) {
        Overlay<Pod> overlay = Overlay.of("defaults", pod(base));
        for (String layer : layers) {
            overlay = overlay.over("user", pod(layer));
        }
        return overlay.merge();
    }

    static String spec(OverlayResult<Pod> merged) {
        return Manifests.toYaml(merged.value())
                .lines()
                .dropWhile(line -> !line.equals("spec:"))
                .skip(1)
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static List<String> rules(OverlayResult<?> merged) {
        return merged.report().findings().stream().map(Finding::rule).toList();
    }

    static String origin(OverlayResult<?> merged, String path) {
        return merged.origin(FieldPath.parse(path)).toString();
    }
}
