// Linked into the engine: hands its calls, with views of its memory, to the host object that started it.
mergeInto(LibraryManager.library, {
  host_measure: function (type, text, bytes, width, lines, room) {
    return Module['host']['measure'](type, HEAPU8.subarray(text, text + bytes), width, HEAP32.subarray(lines >> 2, (lines >> 2) + room))
  },
  host_number: function (text, bytes) {
    return Number(String.fromCharCode.apply(null, HEAPU8.subarray(text, text + bytes)))
  },
  host_take: function (to) {
    HEAPU8.set(Module['host']['handed'], to)
  },
  host_paint: function (words, count) {
    Module['host']['paint'](HEAPU32.subarray(words >> 2, (words >> 2) + count))
  },
  host_show: function (json, bytes) {
    Module['host']['show'](HEAPU8.subarray(json, json + bytes))
  },
})
