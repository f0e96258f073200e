package dev.podwright.conformance.random;

import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.ObjectSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Random pods as JSON, more than half of them broken in one to four places. The same seed gives the same pods, whatever was
 * asked before: each pod has a seed of its own.
 *
 * <p>To see some, after {@code mvn -o -q -pl conformance -am package -DskipTests}:
 *
 * <pre>
 * java -cp "conformance/target/classes:$(cat conformance/target/classpath)" \
 *     dev.podwright.conformance.random.RandomPods SEED COUNT
 * </pre>
 *
 * Every field of the model can come up: the walk is over {@link ObjectSchema}, the values are in {@code pools.txt}. What
 * takes several places at once is in the scenario classes.
 */
public final class RandomPods {
    private final Draw draw = new Draw();
    private final Maker maker = new Maker(Pools.load(), draw);
    private final Ways ways = new Ways(maker, draw);
    private final Mutator mutator = new Mutator(draw, maker, ways);
    private final Harmony harmony = new Harmony(draw);
    private final WarningScenarios warnings = new WarningScenarios(draw, maker);
    private final PodSecurityScenarios security = new PodSecurityScenarios(draw, maker);
    private final long seed;
    private long number;

    /** Pods from a seed. */
    public RandomPods(long seed) {
        this.seed = seed;
    }

    /** The next pod, as one line of JSON. */
    public String next() {
        return pod(number++);
    }

    /** The pod with a number, from 0. */
    public String pod(long which) {
        return named(any(which)).toString();
    }

    /** The pod with a number as a PodTemplate, whose own metadata are those of the pod too. */
    public String template(long which) {
        Node pod = any(which);
        Node template = new Node(Schemas.ofKind("PodTemplate"));
        template.set("metadata", pod.get("metadata")).in("template").set("metadata", pod.get("metadata"));
        template.in("template").set("spec", pod.get("spec"));
        template.extra("\"apiVersion\":\"v1\",\"kind\":\"PodTemplate\"");
        return template.toString();
    }

    /** The pod with a number, brought near the edges of the Pod Security Standards; some are broken besides. */
    public String securityPod(long which) {
        Node pod = sound(which);
        security.play(pod);
        if (draw.percent(15)) {
            mutator.mutate(pod);
        }
        return pod.toString();
    }

    /** What the pod with a number was before it was broken, if it was: nearly always one that the server accepts. */
    public String soundPod(long which) {
        return named(sound(which)).toString();
    }

    private Node any(long which) {
        Node pod = sound(which);
        if (draw.percent(60)) {
            for (int left = 1 + draw.below(4); left > 0; left--) {
                mutator.mutate(pod);
            }
        }
        return pod;
    }

    private Node named(Node pod) {
        if (draw.percent(50)) {
            pod.extra("\"apiVersion\":\"v1\",\"kind\":\"Pod\"");
        }
        return pod;
    }

    /** A pod that the server nearly always accepts, and mostly with warnings. */
    public String warnedPod(long which) {
        Node pod = sound(which);
        warn(pod, 6);
        return named(pod).toString();
    }

    private void warn(Node pod, int most) {
        for (int left = 1 + draw.below(most); left > 0; left--) {
            warnings.play(pod);
        }
    }

    /** What everything is drawn with; it goes on from the pod that was made last. */
    Draw draw() {
        return draw;
    }

    Maker maker() {
        return maker;
    }

    /** Breaks a pod in one place, or tries to, but leaves it a text that can be read as a pod. */
    void change(Node pod) {
        mutator.change(pod);
    }

    Node sound(long which) {
        draw.restart(mix(mix(seed) + which));
        Node pod = maker.sound(Schemas.ofKind("Pod"));
        for (int left = draw.below(5); left > 0; left--) {
            Ways.Target target = ways.target();
            Node node = ways.reach(pod, target.type(), true);
            if (!node.has(target.field().name()) && !maker.isUnionMember(target.type(), target.field())) {
                node.set(target.field().index(), maker.soundValue(target.type(), target.field()));
                maker.settle(node);
            }
        }
        ways.settle(pod);
        harmony.harmonize(pod);
        if (draw.percent(25)) {
            warn(pod, 2);
        }
        return pod;
    }

    /** Seeds that are near each other must not give streams that overlap. */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /**
     * Writes COUNT pods from SEED to standard output, one a line; with a third argument {@code sound} unbroken ones, with
     * {@code warned} such as the server warns of, with {@code security} those of {@link #securityPod}.
     */
    public static void main(String[] args) throws IOException {
        RandomPods pods = new RandomPods(Long.parseLong(args[0]));
        long count = Long.parseLong(args[1]);
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        for (long i = 0; i < count; i++) {
            out.write(
                    switch (args.length > 2 ? args[2] : "") {
                        case "sound" -> pods.soundPod(i);
                        case "security" -> pods.securityPod(i);
                        case "warned" -> pods.warnedPod(i);
                        default -> pods.pod(i);
                    });
            out.write('\n');
        }
        out.flush();
    }
}
