package dev.podwright.validate.internal.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases in {@code advice/<rule>.yaml}: pods apart by {@code ---}, each after a comment with its name and a comment
 * {@code finds: severity rule path} for each finding. What every pod needs is added here.
 */
final class AdviceCases {
    private AdviceCases() {}

    static List<AdviceCase> of(String rule) {
        List<AdviceCase> out = new ArrayList<>();
        for (String document : text("/advice/" + rule + ".yaml").split("^---\n", -1)) {
            for (String each : document.split("\n---\n", -1)) {
                out.add(read(rule, each));
            }
        }
        return out;
    }

    static List<AdviceCase> all() {
        return AdviceRules.ids().stream().flatMap(rule -> of(rule).stream()).toList();
    }

    private static AdviceCase read(String rule, String document) {
        List<String> finds = new ArrayList<>();
        List<String> off = new ArrayList<>();
        String name = rule;
        StringBuilder yaml = new StringBuilder("apiVersion: v1\n");
        if (!document.contains("kind:")) {
            yaml.append("kind: Pod\n");
        }
        if (!document.contains("metadata:")) {
            yaml.append("metadata: {name: p}\n");
        }
        for (String line : document.lines().toList()) {
            if (line.startsWith("# finds: ")) {
                finds.add(line.substring("# finds: ".length()));
            } else if (line.startsWith("# off: ")) {
                off.add(line.substring("# off: ".length()));
            } else if (line.startsWith("# ") && !line.startsWith(AdviceCase.KUBERNETES)) {
                name = rule + ": " + line.substring(2);
            } else {
                yaml.append(line).append('\n');
            }
        }
        return new AdviceCase(name, finds, off, yaml.toString());
    }

    private static String text(String resource) {
        try (InputStream in = AdviceCases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there are no cases " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
