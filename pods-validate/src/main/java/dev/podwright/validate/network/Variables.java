package dev.podwright.validate.network;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.internal.text.Ascii;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment of a container, by which {@code $(NAME)} is replaced in its command, arguments and later variables.
 * What may be a secret is not replaced, nor what would grow by more than {@value #MAX_GROWTH} characters.
 *
 * <p>Upstream: {@code Expand} in {@code k8s.io/kubernetes/third_party/forked/golang/expansion}.
 */
final class Variables {
    private static final int MAX_GROWTH = 1000;

    private final List<EnvVar> env;
    /** The value of each entry; null where nothing is to be replaced. */
    private final String @Nullable [] values;

    private final Map<String, String> byName;

    private Variables(List<EnvVar> env, boolean replaces) {
        this.env = env;
        this.values = replaces ? new String[env.size()] : null;
        this.byName = replaces ? new HashMap<>() : Map.of();
        for (int i = 0; values != null && i < env.size(); i++) {
            String name = env.get(i).name();
            String value = env.get(i).value();
            if (name != null && value != null) {
                values[i] = expand(value);
                if (PortWords.isSecret(name)) {
                    byName.remove(name);
                } else {
                    byName.put(name, values[i]);
                }
            } else if (name != null) {
                byName.remove(name);
            }
        }
    }

    static Variables of(ContainerCommon container) {
        boolean replaces = !container.env().isEmpty() && (refers(container.command()) || refers(container.args()));
        for (int i = 0; !replaces && i < container.env().size(); i++) {
            String value = container.env().get(i).value();
            replaces = value != null && value.contains("$(");
        }
        return new Variables(container.env(), replaces);
    }

    private static boolean refers(List<String> words) {
        for (String word : words) {
            if (word.contains("$(")) {
                return true;
            }
        }
        return false;
    }

    /** The value of an entry; null where it is from elsewhere. */
    @Nullable
    String value(int index) {
        return values == null ? env.get(index).value() : values[index];
    }

    /** Whether words may speak of a port, whose number may be that of a variable or the default of a client. */
    boolean mayNamePort(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.contains("localhost") || (word.indexOf('$') >= 0 && !byName.isEmpty()) || hasDigit(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Ascii.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The words of a command and its arguments with the values of the variables that are known. */
    List<String> expand(List<String> command, List<String> args) {
        if (byName.isEmpty() && (args.isEmpty() || command.isEmpty())) {
            return args.isEmpty() ? command : args;
        }
        List<String> words = new ArrayList<>(command.size() + args.size());
        words.addAll(command);
        words.addAll(args);
        words.replaceAll(this::expand);
        return words;
    }

    /** A text with the values of the variables that are known. */
    String expand(String text) {
        int next = byName.isEmpty() ? -1 : text.indexOf('$');
        if (next < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int done = 0;
        int lastClose = text.lastIndexOf(')');
        while (next >= 0 && next < lastClose) {
            char c = text.charAt(next + 1);
            int end = next + 2;
            if (c == '$') {
                out.append(text, done, next + 1);
                done = end;
            } else if (c == '(') {
                int close = text.indexOf(')', end);
                String value = byName.get(text.substring(end, close));
                if (value != null) {
                    if (out.length() + value.length() > text.length() + MAX_GROWTH) {
                        return text;
                    }
                    out.append(text, done, next).append(value);
                    done = close + 1;
                }
                end = close + 1;
            }
            next = text.indexOf('$', end);
        }
        return out.append(text, done, text.length()).toString();
    }
}
