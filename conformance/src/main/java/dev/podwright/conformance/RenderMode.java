package dev.podwright.conformance;

import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** JSON objects to YAML documents, separated by {@code ---}. An object that cannot be read gives a comment line. */
final class RenderMode {
    private boolean first = true;

    void answer(String line, Appendable out) throws IOException {
        if (!first) {
            out.append("---\n");
        }
        first = false;
        List<Finding> problems = new ArrayList<>();
        JsonObject json = Input.object(line, problems);
        KubernetesObject object = json == null ? null : Input.kubernetesObject(json, problems);
        if (object == null) {
            out.append("# ").append(String.valueOf(problems)).append('\n');
            return;
        }
        out.append(Manifests.toYaml(object));
    }
}
