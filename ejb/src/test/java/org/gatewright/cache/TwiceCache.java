package org.gatewright.cache;

import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;
import org.infinispan.cache.impl.AbstractDelegatingCache;

/** A cache that makes each write twice and answers as the second one does, as when a node joins in between. */
final class TwiceCache extends AbstractDelegatingCache<String, String> {

    private final Cache<String, String> once;

    TwiceCache(Cache<String, String> cache) {
        super(cache);
        this.once = cache;
    }

    @Override
    public String putIfAbsent(String key, String value, long lifespan, TimeUnit unit) {
        once.putIfAbsent(key, value, lifespan, unit);
        return once.putIfAbsent(key, value, lifespan, unit);
    }

    @Override
    public String remove(Object key) {
        once.remove(key);
        return once.remove(key);
    }

    @Override
    public boolean remove(Object key, Object value) {
        once.remove(key, value);
        return once.remove(key, value) || !once.containsKey(key);
    }

    @Override
    public boolean replace(String key, String before, String value, long lifespan, TimeUnit unit) {
        once.replace(key, before, value, lifespan, unit);
        return once.replace(key, before, value, lifespan, unit) || value.equals(once.get(key));
    }
}
