package dev.podwright.conformance.answer;

import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Renders objects as YAML documents, separated by {@code ---}. An object that cannot be read becomes a comment. */
public final class RenderMode implements AnswerMode {
    private boolean first = true;

    @Override
    public void answer(String line, Appendable out) throws IOException {
        if (!first) {
            out.append("---\n");
        }
        first = false;
        List<Finding> problems = new ArrayList<>();
        JsonObject json = ObjectParser.json(line, problems);
        KubernetesObject object = json == null ? null : ObjectParser.kubernetesObject(json, problems);
        if (object == null) {
            out.append("# ").append(String.valueOf(problems)).append('\n');
            return;
        }
        out.append(Manifests.toYaml(object));
    }
}
