package dev.podwright.client.internal.http;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The events of one watch. A thread of the transport reads them, so that a thread that waits can be interrupted. */
public final class WatchStream implements AutoCloseable {
    private static final int WAITING_EVENTS = 8;

    /**
     * An event.
     *
     * @param type such as {@code MODIFIED}; {@link #END} at the end of the stream
     * @param object the object of the event; null at the end of the stream
     * @param retryAfter at the end: how long the server asks to wait
     */
    public record Event(String type, @Nullable JsonObject object, Duration retryAfter) {
        /** The type of the last event, which is the client's own. */
        public static final String END = "END";

        public boolean isEnd() {
            return type.equals(END);
        }
    }

    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(WAITING_EVENTS);
    private final HttpTransport transport;
    private final ServerRequest request;
    private final Duration timeout;
    private volatile @Nullable Call call;
    private volatile boolean closed;

    /**
     * Starts a watch.
     *
     * @param timeout how long the watch may last
     */
    public WatchStream(HttpTransport transport, ServerRequest request, Duration timeout) throws IOException {
        this.transport = transport;
        this.request = request;
        this.timeout = timeout;
        transport.start(this::run);
    }

    /** The next event; null if there is none in time. */
    public @Nullable Event next(Duration limit) throws InterruptedException {
        return events.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        Duration retryAfter = Duration.ZERO;
        try {
            Call started = transport.newCall(request, timeout);
            call = started;
            if (closed) {
                return;
            }
            try (Response response = started.execute()) {
                if (response.code() == 200) {
                    read(response.body().source());
                } else {
                    retryAfter = ResponseHeaders.retryAfter(response.header("Retry-After"));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // whatever ended the stream, the reader gets the object again
        } finally {
            end(retryAfter);
        }
    }

    private void read(BufferedSource source) throws IOException, InterruptedException {
        while (!closed && !source.exhausted()) {
            JsonObject json = JsonObjects.parse(source.readUtf8LineStrict(transport.maxResponseSize()));
            String type = json == null ? null : json.text("type");
            if (json == null || type == null || !(json.get("object") instanceof JsonObject object)) {
                return;
            }
            events.put(new Event(type, object, Duration.ZERO));
        }
    }

    private void end(Duration retryAfter) {
        boolean interrupted = Thread.interrupted();
        try {
            events.put(new Event(Event.END, null, retryAfter));
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        Call started = call;
        if (started != null) {
            started.cancel();
        }
        events.clear();
    }
}
