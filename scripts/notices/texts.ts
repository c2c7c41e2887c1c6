/**
 * Licence texts that cannot be read from an installed package, because it brings none, or because it is not installed:
 * it lies inside a file that another package has bundled. Read from the package of that version or its repository,
 * copyright lines as they stand there.
 */
const GRANT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

const ISC_GRANT = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF
OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

const BSD_GRANT = `All rights reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

Redistributions of source code must retain the above copyright notice, this
list of conditions and the following disclaimer.

Redistributions in binary form must reproduce the above copyright notice, this
list of conditions and the following disclaimer in the documentation and/or
other materials provided with the distribution.

Neither the name of the author nor the names of its contributors may be used to
endorse or promote products derived from this software without specific prior
written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR
ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
(INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON
ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
(INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;

const mit = (...holders: readonly string[]): string =>
  ['MIT License', ...holders.map((holder) => `Copyright ${holder}`), GRANT].join('\n\n');
const isc = (...holders: readonly string[]): string =>
  ['ISC License', ...holders.map((holder) => `Copyright ${holder}`), ISC_GRANT].join('\n\n');

const MICROSOFT = mit('(c) Microsoft Corporation. All rights reserved.');
const indutny = (year: number): string => mit(`Fedor Indutny, ${year}.`);
const CRYPTO = mit('(c) 2017 crypto-browserify contributors');
const FOMICHEV = mit('(c) 2016 Kirill Fomichev');

/** By name of package. */
export const TEXTS: Readonly<Record<string, string>> = {
  '@fluentui/web-components': MICROSOFT,
  '@microsoft/fast-element': MICROSOFT,
  '@microsoft/focusgroup-polyfill': MICROSOFT,
  'asn1.js': indutny(2013),
  'bn.js': indutny(2015),
  'brorand': indutny(2014),
  // Its licence names nobody.
  'browser-pack': mit(),
  'browserify-aes': mit('(c) 2014-2017 browserify-aes contributors'),
  'browserify-cipher': mit('(c) 2014-2017 Calvin Metcalf & contributors'),
  'browserify-des': mit('(c) 2014-2017 Calvin Metcalf, Fedor Indutny & contributors'),
  'browserify-rsa': mit('(c) 2014-2016 Calvin Metcalf & contributors'),
  'browserify-sign': isc('(c) 2014-2015 Calvin Metcalf and browserify-sign contributors'),
  'buffer-xor': mit('(c) 2015 Daniel Cousens'),
  'cipher-base': CRYPTO,
  'core-js': mit('(c) 2014-2023 Denis Pushkarev'),
  'create-ecdh': mit('(c) 2014-2017 createECDH contributors'),
  'create-hash': CRYPTO,
  'create-hmac': CRYPTO,
  'crypto-browserify': mit('(c) 2013 Dominic Tarr'),
  'des.js': indutny(2015),
  'diffie-hellman': mit('(c) 2017 Calvin Metcalf'),
  'elliptic': indutny(2014),
  'events': mit('Joyent, Inc. and other Node contributors.'),
  'evp_bytestokey': CRYPTO,
  'franc-min': mit('(c) 2014 Titus Wormer <tituswormer@gmail.com>', '(c) 2008 Kent S. Johnson'),
  'hash-base': FOMICHEV,
  'hash.js': indutny(2014),
  'hmac-drbg': indutny(2017),
  'md5.js': FOMICHEV,
  'miller-rabin': indutny(2014),
  'minimalistic-assert': isc('2015 Calvin Metcalf'),
  'minimalistic-crypto-utils': indutny(2017),
  'parse-asn1': isc('(c) 2017, crypto-browserify contributors'),
  'pbkdf2': mit('(c) 2014 Daniel Cousens'),
  'process': mit('(c) 2013 Roman Shtylman <shtylman@gmail.com>'),
  'public-encrypt': mit('(c) 2017 Calvin Metcalf'),
  'randombytes': mit('(c) 2017 crypto-browserify'),
  'randomfill': mit('(c) 2017 crypto-browserify'),
  'react-remove-scroll-bar': mit('(c) 2017 Anton Korzunov'),
  'regenerator-runtime': mit('(c) 2014-present, Facebook, Inc.'),
  'ripemd160': mit('(c) 2016 crypto-browserify'),
  'safer-buffer': mit('(c) 2018 Nikita Skovoroda <chalkerx@gmail.com>'),
  'saxes': [
    isc('(c) Contributors', '(c) Isaac Z. Schlueter and Contributors (sax, from which saxes was forked)'),
    `String.fromCodePoint: ${mit('Mathias Bynens <https://mathiasbynens.be/>')}`,
  ].join('\n\n'),
  'sha.js': `${mit('(c) 2013-2018 sha.js contributors')}\n\nCopyright (c) 1998 - 2009, Paul Johnston & Contributors\n${BSD_GRANT}`,
  'stream-browserify': mit('(c) James Halliday'),
  'timers-browserify': mit(
    '(c) 2012 J. Ryan Stinnett <jryans@gmail.com>',
    'Joyent, Inc. and other Node contributors. All rights reserved.',
  ),
  'tiny-inflate': mit('(c) 2015-present Devon Govett'),
  // Its file goes on with what is in its own tools.
  'vite': mit('(c) 2019-present, VoidZero Inc. and Vite contributors'),
};

/** Packages that bring no text and are of the same makers and licence as another. */
export const LIKE: Readonly<Record<string, string>> = { '@univerjs/protocol': '@univerjs/core' };

/** What a bundled file has inside besides its own package and what its source map names. */
export const INSIDE: Readonly<Record<string, readonly string[]>> = {
  'jszip/dist/jszip.min.js': ['pako', 'lie', 'immediate', 'setimmediate'],
  'localforage/dist/localforage.js': ['lie', 'immediate'],
  'opentype.js/dist/opentype.js': ['tiny-inflate'],
};
